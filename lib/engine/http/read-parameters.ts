import type { z } from "zod";
import { EngineError, invalidParameters, missingInBody, missingInQuery } from "./errors";
import { isStorable, readJson } from "./read-json";

/** `file_urls[1].document_id` */
const pathName = (path: PropertyKey[]) =>
  path.map((part, index) => (typeof part === "number" ? `[${part}]` : `${index ? "." : ""}${String(part)}`)).join("");

function valueAt(root: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined | null)?.[key], root);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === "string" ? value.trim() === "" : Array.isArray(value) && value.length === 0;
}

/**
 * Checks what came against a schema, in Atlas's words: names that are missing or empty first, wrong ones otherwise.
 * @param missingText replaces the words for missing names, where Atlas names none
 * @throws EngineError missing_body_parameters, invalid_parameters
 */
function check<Schema extends z.ZodType>(schema: Schema, value: unknown, missingText?: string): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const named = new Map<string, { empty: boolean; message: string }>();
  for (const issue of parsed.error.issues) {
    const name = pathName(issue.path);
    if (!named.has(name)) named.set(name, { empty: isEmpty(valueAt(value, issue.path)), message: issue.message });
  }
  // An optional parameter that is sent as null is wrong rather than missing, but Atlas has one wording for both.
  const missing = [...named].filter(([, { empty }]) => empty).map(([name]) => name);
  if (missing.length > 0) {
    if (missingText) throw new EngineError("missing_body_parameters", { error: missingText });
    throw missingInBody(missing.slice(0, 20));
  }
  const first = [...named.values()][0];
  throw invalidParameters([...named.keys()].slice(0, 20), first?.message);
}

/**
 * Reads a JSON body against a schema.
 * @throws EngineError malformed_body, body_too_large, missing_body_parameters, invalid_parameters
 */
export async function readBody<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.infer<Schema>> {
  return check(schema, await readJson(request));
}

/**
 * Reads parameters that may stand in the query, in a JSON body, or in both with the same values. No body is as good as an
 * empty one: some proxies drop the body of a DELETE.
 * @throws EngineError as `readBody`; invalid_parameters where query and body differ
 */
export async function readBodyOrQuery<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
  missingText?: string,
): Promise<z.infer<Schema>> {
  const body = await readJson(request, { mayBeEmpty: true });
  const query = new URL(request.url).searchParams;
  const names = Object.keys(schema.shape).filter((name) => query.has(name));
  const differing = names.filter((name) => Object.hasOwn(body, name) && body[name] !== query.get(name));
  if (differing.length > 0) {
    throw invalidParameters(differing, "Query and body differ");
  }
  const inQuery = Object.fromEntries(names.map((name) => [name, query.get(name)]));
  if (!Object.values(inQuery).every((value) => isStorable(value ?? ""))) {
    throw invalidParameters(names);
  }
  return check(schema, { ...body, ...inQuery }, missingText);
}

/**
 * Reads required and optional query parameters. Missing and unusable ones share Atlas's one wording.
 * @throws EngineError missing_query_parameters
 */
export function readQuery<Required extends string, Optional extends string = never>(
  request: Request,
  required: readonly Required[],
  optional: readonly Optional[] = [],
): Record<Required, string> & Partial<Record<Optional, string>> {
  const query = new URL(request.url).searchParams;
  const usable = (name: string) => {
    const value = query.get(name) ?? "";
    return value.trim() !== "" && value.length <= 500 && isStorable(value);
  };
  const missing = [
    ...required.filter((name) => !usable(name)),
    ...optional.filter((name) => query.has(name) && !usable(name)),
  ];
  if (missing.length > 0) {
    throw missingInQuery(missing);
  }
  const names = [...required, ...optional].filter((name) => query.has(name));
  return Object.fromEntries(names.map((name) => [name, query.get(name)])) as Record<Required, string> &
    Partial<Record<Optional, string>>;
}
