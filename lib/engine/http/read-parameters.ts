import type { z } from "zod";
import { EngineError, nameList } from "./errors";

/** Bytes. Room for the most files of one multiupload, each with the longest URL that is taken. */
export const MAX_BODY_BYTES = 10 * 1024 * 1024;
/** Levels of arrays and objects in a body. `flow_params` is the caller's; deeper ones break what reads them later. */
const MAX_DEPTH = 32;

async function readBytes(request: Request): Promise<Uint8Array> {
  const declared = request.headers.get("content-length");
  if (Number(declared) > MAX_BODY_BYTES) throw new EngineError("body_too_large");
  // HTTP holds a sender to its declared length, so only an undeclared one needs counting.
  if (declared !== null) return new Uint8Array(await request.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw new EngineError("body_too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Postgres stores neither U+0000 nor half a surrogate pair; both are legal inside JSON. */
const isStorable = (text: string) => text.isWellFormed() && !text.includes("\0");

function isStorableTree(root: unknown): boolean {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return false;
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === "string") {
        if (!isStorable(value)) return false;
      } else if (typeof value === "object" && value !== null) {
        if (!Array.isArray(value) && !Object.keys(value).every(isStorable)) return false;
        for (const child of Object.values(value)) next.push(child);
      }
    }
    level = next;
  }
  return true;
}

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
 * Reads a JSON body against a schema, in Atlas's words: names that are missing or empty first, wrong ones otherwise.
 * The content type is not looked at: what does not parse as a JSON object is refused whatever it calls itself.
 * @throws EngineError malformed_body, body_too_large, missing_body_parameters, invalid_parameters
 */
export async function readBody<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.infer<Schema>> {
  const bytes = await readBytes(request);
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new EngineError("malformed_body");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new EngineError("malformed_body");
  if (!isStorableTree(body)) {
    throw new EngineError("invalid_parameters", { reason: "The body holds text that cannot be stored or is too deep" });
  }

  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const named = new Map<string, { empty: boolean; message: string }>();
  for (const issue of parsed.error.issues) {
    const name = pathName(issue.path);
    if (!named.has(name)) named.set(name, { empty: isEmpty(valueAt(body, issue.path)), message: issue.message });
  }
  // An optional parameter that is sent as null is wrong rather than missing, but Atlas has one wording for both.
  const missing = [...named].filter(([, { empty }]) => empty).map(([name]) => name);
  if (missing.length > 0) {
    throw new EngineError("missing_body_parameters", {
      error: `Missing or empty required parameters: ${nameList(missing.slice(0, 20))}`,
    });
  }
  const first = [...named.values()][0];
  throw new EngineError("invalid_parameters", {
    error: `Invalid parameters: ${nameList([...named.keys()].slice(0, 20))}`,
    reason: first?.message,
  });
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
    throw new EngineError("missing_query_parameters", { error: `Missing required ${nameList(missing)} parameters` });
  }
  const names = [...required, ...optional].filter((name) => query.has(name));
  return Object.fromEntries(names.map((name) => [name, query.get(name)])) as Record<Required, string> &
    Partial<Record<Optional, string>>;
}
