import type { OpenApiDocument } from "@/lib/engine/openapi/shape";
import { Operation } from "./operation";
import { Prose, Section } from "./section";
import { Words } from "./words";

/** The calls of one family, each to be opened. */
export function Family({ tag, document }: { tag: OpenApiDocument["tags"][number]; document: OpenApiDocument }) {
  const calls = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags?.includes(tag.name))
      .map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return (
    <Section title={tag.name}>
      <Prose>
        <Words text={tag.description} />
      </Prose>
      <div className="panel divide-y">
        {calls.map(({ path, method, operation }) => (
          <Operation
            key={operation.operationId}
            {...{ path, method, operation }}
            schemas={document.components.schemas}
          />
        ))}
      </div>
    </Section>
  );
}
