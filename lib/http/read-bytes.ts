import "server-only";
import { AppError } from "@/lib/errors";

/**
 * Reads a request's body as it came, counting while it arrives: a declared length may be missing or wrong.
 * @throws AppError invalid_input past `maxBytes`, or where the sender went away before the end
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length;
      if (size > maxBytes) throw new AppError("invalid_input", "bodyTooLarge");
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("invalid_input", "bodyCutOff", {}, { cause: error });
  }
  return Buffer.concat(chunks);
}
