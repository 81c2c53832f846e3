import { EngineError } from "./errors";

/** Bytes. Room for the most files of one multiupload, each with the longest URL that is taken. */
export const MAX_BODY_BYTES = 10 * 1024 * 1024;
/** Levels of arrays and objects in a body. `flow_params` is the caller's; deeper ones break what reads them later. */
const MAX_DEPTH = 32;

async function readBytes(request: Request): Promise<Uint8Array> {
  const declared = request.headers.get("content-length");
  if (Number(declared) > MAX_BODY_BYTES) throw new EngineError("body_too_large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // HTTP holds a sender to its declared length, so only an undeclared one needs counting.
    if (declared !== null) return new Uint8Array(await request.arrayBuffer());
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > MAX_BODY_BYTES) throw new EngineError("body_too_large");
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw new EngineError("malformed_body", { reason: "The body ended before it was whole" }); // its sender went away
  }
  return Buffer.concat(chunks);
}

/** Postgres stores neither U+0000 nor half a surrogate pair; both are legal inside JSON. */
export const isStorable = (text: string) => text.isWellFormed() && !text.includes("\0");

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

/**
 * The JSON object of a body. The content type is not looked at: what does not parse as one is refused whatever it calls
 * itself.
 * @throws EngineError malformed_body, body_too_large, invalid_parameters
 */
export async function readJson(
  request: Request,
  { mayBeEmpty = false }: { mayBeEmpty?: boolean } = {},
): Promise<Record<string, unknown>> {
  const bytes = await readBytes(request);
  if (mayBeEmpty && bytes.byteLength === 0) return {};
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
  return body as Record<string, unknown>;
}
