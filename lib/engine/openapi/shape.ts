import type { Parameter } from "./operation";
import type { JsonSchema } from "./schemas";

/*
 * An OpenAPI 3.1 document, as far as this one uses it: what the page that shows it may rely on.
 */

export interface DocumentedContent {
  "application/json": { schema: JsonSchema; examples?: Record<string, { value: unknown }> };
}
export interface DocumentedParameter {
  in: Parameter["in"];
  name: string;
  required: boolean;
  description: string;
  schema: JsonSchema;
  "x-patra-extension"?: true;
}
export interface DocumentedResponse {
  description: string;
  content?: DocumentedContent;
}
export interface DocumentedOperation {
  operationId: string;
  tags?: string[];
  summary: string;
  description: string;
  security?: Record<string, string[]>[];
  parameters?: DocumentedParameter[];
  requestBody?: { required: boolean; content: DocumentedContent };
  responses: Record<string, DocumentedResponse>;
  callbacks?: Record<string, Record<string, { post: DocumentedOperation }>>;
  "x-patra-extension"?: true;
}
export interface OpenApiDocument {
  openapi: "3.1.1";
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } };
  servers: { url: string; description: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, unknown> };
}
