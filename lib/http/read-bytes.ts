import "server-only";
import { AppError } from "@/lib/errors";

/**
 * Reads a request's body as it came, counting while it arrives: a declared length may be missing or wrong.
 * @throws AppError invalid_input past `maxBytes`
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw new AppError("invalid_input", "bodyTooLarge");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
