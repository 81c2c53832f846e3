import { EngineError, refused } from "../http/errors";
import { withExtension, wordsOf } from "./field-words";
import { type Callback, families, type Operation, type Parameter } from "./operation";
import { bulkOperations } from "./operations/bulk";
import { chatOperations } from "./operations/chat";
import { deliveryOperations } from "./operations/deliveries";
import { descriptionOperations } from "./operations/description";
import { documentOperations } from "./operations/documents";
import { flowOperations } from "./operations/flow";
import { tokenOperations } from "./operations/token";
import { v3Operations } from "./operations/v3";
import { componentSchemas, type JsonSchema, plainSchema, schemaRef } from "./schemas";
import type {
  DocumentedContent,
  DocumentedOperation,
  DocumentedParameter,
  DocumentedResponse,
  OpenApiDocument,
} from "./shape";

/** Every call the engine answers. A test holds this list against the mounts. */
export const operations: Operation[] = [
  ...tokenOperations,
  ...flowOperations,
  ...documentOperations,
  ...chatOperations,
  ...deliveryOperations,
  ...v3Operations,
  ...bulkOperations,
  ...descriptionOperations,
];

const mark = (extension: boolean | undefined) => (extension ? { "x-patra-extension": true as const } : {});

const content = (schema: JsonSchema, examples: Record<string, unknown> = {}): DocumentedContent => ({
  "application/json": {
    schema,
    examples: Object.fromEntries(Object.entries(examples).map(([name, value]) => [keyOf(name), { value }])),
  },
});

/** Names of examples are component keys: letters, digits, dots, dashes and underscores. */
const keyOf = (name: string) => name.replace(/[^\w.-]+/g, "-");

function parameter({ in: place, name, required, schema, extension, words }: Parameter): DocumentedParameter {
  const description = words ?? wordsOf(name)?.description ?? "";
  return {
    ...{ in: place, name, required, schema: plainSchema(schema) },
    description: extension ? withExtension(description) : description,
    ...mark(extension),
  };
}

/** What any call of this kind may answer besides its own errors. */
function sharedErrors({ shows, body }: Operation): EngineError[] {
  return [
    ...(body ? [new EngineError("malformed_body"), new EngineError("body_too_large")] : []),
    ...(shows === "token" ? [refused()] : []),
    new EngineError("unavailable"),
  ];
}

/** Errors by status, each with its exact body. Two of one code are told apart by a number. */
function errorResponses(errors: EngineError[]): Record<string, DocumentedResponse> {
  const statuses = [...new Set(errors.map(({ status }) => status))].sort();
  const responses = statuses.map((status) => {
    const bodies = errors.filter((error) => error.status === status);
    const names = bodies.map(({ code }, index) => {
      const before = bodies.slice(0, index).filter((error) => error.code === code).length;
      return before === 0 ? code : `${code}-${before + 1}`;
    });
    const examples = Object.fromEntries(bodies.map(({ body }, index) => [names[index], body]));
    const description = [...new Set(bodies.map(({ message }) => message.replace(/\.$/, "")))].join("; ");
    return [status, { description: `${description}.`, content: content(schemaRef("ErrorReply"), examples) }];
  });
  return Object.fromEntries(responses);
}

function describeCallback(id: string, callback: Callback): DocumentedOperation {
  const replies = Object.entries(callback.replies).map(([status, { description, schema, examples }]) => [
    status,
    { description, ...(schema && { content: content(schemaRef(schema), examples) }) },
  ]);
  return {
    operationId: id,
    summary: callback.summary,
    description: callback.description,
    security: [],
    parameters: callback.parameters.map(parameter),
    ...(callback.body && {
      requestBody: { required: true, content: content(schemaRef(callback.body.schema), callback.body.examples) },
    }),
    responses: Object.fromEntries(replies),
  };
}

const securities: Record<Operation["shows"], Record<string, string[]>[]> = {
  credentials: [{ clientId: [], clientSecret: [] }],
  token: [{ token: [] }],
  nothing: [],
};

function describe(operation: Operation): DocumentedOperation {
  const { id, family, body, success, callbacks = {} } = operation;
  const called = Object.entries(callbacks).map(([name, callback]) => [
    name,
    { [`{$request.body#/${callback.address}}`]: { post: describeCallback(`${id}-${name}`, callback) } },
  ]);
  return {
    operationId: id,
    tags: [family],
    summary: operation.summary,
    description: operation.extension ? withExtension(operation.description) : operation.description,
    ...mark(operation.extension),
    security: securities[operation.shows],
    ...(operation.parameters && { parameters: operation.parameters.map(parameter) }),
    ...(body && {
      requestBody: { required: body.required, content: content(schemaRef(body.schema), body.examples) },
    }),
    responses: {
      [success.status]: {
        description: success.description,
        ...(success.schema && { content: content(schemaRef(success.schema), success.examples) }),
      },
      ...errorResponses([...operation.errors, ...sharedErrors(operation)]),
    },
    ...(called.length > 0 && { callbacks: Object.fromEntries(called) }),
  };
}

const apiKey = (name: string, description: string) => ({ type: "apiKey", in: "header", name, description });

/**
 * The OpenAPI description of the engine, made from the wire contract's schemas.
 * @param origin where this deployment is reached, without a slash at its end
 */
export function openApiDocument(origin: string): OpenApiDocument {
  const paths: OpenApiDocument["paths"] = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Patra engine",
      version: "2",
      description:
        "An Atlas-compatible document engine. What Atlas does not document carries `x-patra-extension: true`; a client that does not know it may ignore it. JSON in and out; every error body holds `error`.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: origin, description: "This deployment" }],
    tags: Object.entries(families).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        token: apiKey("Token", "The access token from authtoken, bare."),
        clientId: apiKey("Client-Id", "The client's id."),
        clientSecret: apiKey("Client-Secret", "The client's secret."),
      },
    },
  };
}
