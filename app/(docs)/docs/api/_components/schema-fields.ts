import type { JsonSchema } from "@/lib/engine/openapi/schemas";
import type { DocumentedParameter } from "@/lib/engine/openapi/shape";

/** One line of a table of fields. */
export interface Field {
  /** With the way to it: `file_urls[].file_url`. */
  name: string;
  type: string;
  required: boolean;
  description: string;
  extension: boolean;
}

type Schemas = Record<string, JsonSchema>;

/** The schema itself, whatever it is called. */
function resolve(schema: JsonSchema, schemas: Schemas): JsonSchema {
  const name = schema.$ref?.split("/").at(-1);
  const found = name === undefined ? undefined : schemas[name];
  return found ? resolve(found, schemas) : schema;
}

/** What is left of "this, or null". */
function withoutNull(schema: JsonSchema, schemas: Schemas): JsonSchema {
  const kinds = schema.anyOf?.filter(({ type }) => type !== "null") ?? [];
  return kinds.length === 1 && kinds[0] ? resolve(kinds[0], schemas) : schema;
}

const words: Record<string, string> = { string: "text", integer: "whole number", boolean: "true or false" };

function range({ minLength, maxLength, minItems, maxItems, minimum, maximum }: JsonSchema): string {
  const [from, to] = [minLength ?? minItems ?? minimum, maxLength ?? maxItems ?? maximum];
  const unit = maxLength === undefined ? "" : " characters";
  if (to === undefined || to === Number.MAX_SAFE_INTEGER) return minimum === undefined ? "" : ` from ${minimum}`;
  return from === undefined ? ` up to ${to}${unit}` : ` of ${from} to ${to}${unit}`;
}

/** A schema's type in a few words. */
export function typeWords(given: JsonSchema, schemas: Schemas): string {
  const schema = resolve(given, schemas);
  if (schema.enum) return schema.enum.map(String).join(" or ");
  if (schema.anyOf) return [...new Set(schema.anyOf.map((part) => typeWords(part, schemas)))].join(" or ");
  if (Array.isArray(schema.type)) return schema.type.map((type) => words[type] ?? type).join(" or ");
  if (schema.type === "array") return `list${range(schema)}`;
  const type = schema.format === "uri" ? "address" : (words[schema.type ?? ""] ?? schema.type ?? "any");
  return `${type}${range(schema)}`;
}

/** Every field of a body, those inside others behind the way to them. */
export function fieldsOf(given: JsonSchema, schemas: Schemas, way = ""): Field[] {
  const schema = withoutNull(resolve(given, schemas), schemas);
  if (schema.items) return fieldsOf(schema.items, schemas, `${way}[]`);
  const { required = [], additionalProperties: rest } = schema;
  const named = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const name = way ? `${way}.${key}` : key;
    const field = {
      ...{ name, type: typeWords(property, schemas), required: required.includes(key) },
      description: property.description ?? "",
      extension: property["x-patra-extension"] === true,
    };
    return [field, ...fieldsOf(property, schemas, name)];
  });
  if (typeof rest !== "object" || !rest.$ref) return named;
  // What stands under any name: the fields of a document. Most hold a value and more beside it.
  const name = `${way}.{field}`;
  const kinds = resolve(rest, schemas);
  const other = {
    ...{ name, type: typeWords(rest, schemas), required: false, extension: false },
    description: "The document's own fields, by its type; see Document types.",
  };
  return [...named, other, ...fieldsOf(kinds.anyOf?.[0] ?? kinds, schemas, name)];
}

/** Parameters of a query or headers, as fields. */
export const parameterFields = (parameters: DocumentedParameter[]): Field[] =>
  parameters.map(({ in: place, name, required, schema, description, ...rest }) => ({
    ...{ name, required, description },
    type: `${place}, ${typeWords(schema, {})}`,
    extension: rest["x-patra-extension"] === true,
  }));
