import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Badge, type Tone } from "@/app/_ui/badge";
import type { JsonSchema } from "@/lib/engine/openapi/schemas";
import type { DocumentedContent, DocumentedOperation } from "@/lib/engine/openapi/shape";
import { CodeBlock } from "./code-block";
import { Extension } from "./extension";
import { FieldTable } from "./field-table";
import { Refusals } from "./refusals";
import { fieldsOf, parameterFields } from "./schema-fields";
import { Words } from "./words";

const tones: Record<string, Tone> = { GET: "info", POST: "ok", DELETE: "bad" };

interface OperationProps {
  method: string;
  path: string;
  operation: DocumentedOperation;
  schemas: Record<string, JsonSchema>;
}

/** What the caller has to show, in words. */
function shown({ security = [] }: DocumentedOperation): string {
  const names = security.flatMap((scheme) => Object.keys(scheme));
  if (names.includes("token")) return "Shows the header Token.";
  return names.length > 0 ? "Shows the headers Client-Id and Client-Secret." : "";
}

/** One call: its line in the list, and all there is to know of it once opened. */
export function Operation({ method, path, operation, schemas }: OperationProps) {
  const name = `${method} ${path}`;
  const { parameters = [], requestBody, responses, callbacks = {} } = operation;
  const replies = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  const called = Object.entries(callbacks).flatMap(([, addresses]) => Object.entries(addresses));
  return (
    <details id={operation.operationId} className="group scroll-mt-28">
      <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-sunken/45 focus-visible:-outline-offset-2 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="size-4 text-ink-faint transition-transform group-open:rotate-90" />
        <Badge tone={tones[method]} className="w-16 justify-center font-mono">
          {method}
        </Badge>
        <span className="min-w-0 font-mono text-sm wrap-anywhere">{path}</span>
        <span className="text-ink-muted max-sm:basis-full max-sm:pl-7">{operation.summary}</span>
        {operation["x-patra-extension"] ? <Extension /> : null}
      </summary>
      <div className="flex flex-col gap-5 border-t px-4 pt-3 pb-5">
        <p className="max-w-prose text-ink-muted">
          <Words text={operation.description} /> {shown(operation)}
        </p>
        {parameters.length > 0 ? (
          <Part title="Parameters">
            <FieldTable label={`${name}: parameters`} fields={parameterFields(parameters)} />
          </Part>
        ) : null}
        {requestBody ? (
          <Part title={requestBody.required ? "Body" : "Body, optional"}>
            <Body name={`${name}: body`} content={requestBody.content} schemas={schemas} />
          </Part>
        ) : null}
        {replies.map(([status, { description, content }]) => (
          <Part key={status} title={`Reply ${status}`}>
            <p className="text-ink-muted">{description}</p>
            {content ? <Body name={`${name}: reply`} content={content} schemas={schemas} /> : null}
          </Part>
        ))}
        <Part title="Refusals">
          <Refusals label={`${name}: refusals`} responses={responses} />
        </Part>
        {called.map(([address, { post }]) => (
          <Part key={address} title={`Sent to ${address.replace(/^.*#\/(.*)}$/, "$1")}`}>
            <p className="max-w-prose text-ink-muted">
              <Words text={post.description} />
            </p>
            <FieldTable label={`${name}: headers of ${address}`} fields={parameterFields(post.parameters ?? [])} />
          </Part>
        ))}
      </div>
    </details>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-medium">{title}</h3>
      {children}
    </div>
  );
}

interface BodyProps {
  name: string;
  content: DocumentedContent;
  schemas: Record<string, JsonSchema>;
}

function Body({ name, content, schemas }: BodyProps) {
  const { schema, examples = {} } = content["application/json"];
  const fields = fieldsOf(schema, schemas);
  return (
    <>
      {fields.length > 0 ? <FieldTable label={`${name}, fields`} fields={fields} /> : null}
      {Object.entries(examples).map(([key, { value }]) => (
        <CodeBlock
          key={key}
          label={`${name}, example ${key.replaceAll("-", " ")}`}
          caption={`Example: ${key.replaceAll("-", " ")}`}
          code={JSON.stringify(value, null, 2)}
        />
      ))}
    </>
  );
}
