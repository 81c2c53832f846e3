import "server-only";
import { createHash } from "node:crypto";
import { EngineError } from "./errors";

/** Printable ASCII, as the IETF draft has it without its quotes. Characters. */
const keyPattern = /^[\x20-\x7e]{1,255}$/;

/**
 * The caller's Idempotency-Key and the hash of what it sends with it, undefined without one. Two bodies with the same
 * parameters are the same, however they are written.
 * @throws EngineError invalid_idempotency_key
 */
export function readIdempotency(request: Request, body: unknown): { key: string; bodyHash: string } | undefined {
  const key = request.headers.get("idempotency-key");
  if (key === null) return undefined;
  if (!keyPattern.test(key)) throw new EngineError("invalid_idempotency_key");
  return { key, bodyHash: createHash("sha256").update(JSON.stringify(body)).digest("hex") };
}
