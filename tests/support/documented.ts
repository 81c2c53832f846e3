import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type {
  DocumentedContent,
  DocumentedOperation,
  DocumentedResponse,
  OpenApiDocument,
} from "@/lib/engine/openapi/shape";

/** Checks values against schemas of the document, as any reader of it may. */
function checker({ components }: OpenApiDocument) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: "openapi.json", components });
  const compiled = new Map<string, ValidateFunction>();
  return (content: DocumentedContent, value: unknown): string[] => {
    const { schema } = content["application/json"];
    const key = JSON.stringify(schema);
    const absolute = schema.$ref ? { $ref: `openapi.json${schema.$ref}` } : schema;
    const validate = compiled.get(key) ?? ajv.compile(absolute);
    compiled.set(key, validate);
    return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
}

/** Every example body of the document with what is wrong with it. */
export function documentedExamples(document: OpenApiDocument): [string, () => string[]][] {
  const check = checker(document);
  const examplesOf = (name: string, content: DocumentedContent | undefined) =>
    Object.entries(content?.["application/json"].examples ?? {}).map(([key, { value }]): [string, () => string[]] => [
      `${name} ${key}`,
      () => check(content as DocumentedContent, value),
    ]);
  const bodiesOf = (operation: DocumentedOperation): [string, () => string[]][] => [
    ...examplesOf(`${operation.operationId} request`, operation.requestBody?.content),
    ...Object.entries(operation.responses).flatMap(([status, { content }]) =>
      examplesOf(`${operation.operationId} ${status}`, content),
    ),
    ...Object.values(operation.callbacks ?? {})
      .flatMap((addresses) => Object.values(addresses))
      .flatMap(({ post }) => bodiesOf(post)),
  ];
  return Object.values(document.paths).flatMap((methods) => Object.values(methods).flatMap(bodiesOf));
}

/**
 * Holds replies against the document: what is not described as it is answered is told, in words. A path or method that
 * the document does not have may be answered 404 or 405 alone.
 */
export function documentation(document: OpenApiDocument) {
  const check = checker(document);
  return (call: { method: string; path: string }, reply: { status: number; body: unknown }): string[] => {
    const operation = document.paths[call.path]?.[call.method.toLowerCase()];
    const name = `${call.method} ${call.path} answered ${reply.status}`;
    if (!operation) return [404, 405].includes(reply.status) ? [] : [`${name}: no such call is described`];
    const described: DocumentedResponse | undefined = operation.responses[reply.status];
    if (!described) return [`${name}: no such status is described`];
    if (!described.content) return reply.body === undefined ? [] : [`${name}: a body is not described`];
    return check(described.content, reply.body).map((problem) => `${name}:${problem}`);
  };
}
