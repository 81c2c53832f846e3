import "server-only";
import { log } from "@/lib/log";

interface DownloadFile {
  /** Letters, digits, dots and dashes. */
  name: string;
  contentType: string;
}

const encoder = new TextEncoder();

/**
 * Answers with a file that is made while it is read: a piece is asked for when the reader has taken the one before, and
 * the source is told when the reader leaves. What fails before the first piece is a failure of the request; later the
 * connection breaks off, so that half a file is not taken for a whole one.
 * @param signal the request's
 */
export async function download(
  pieces: AsyncIterable<string | Uint8Array>,
  { name, contentType }: DownloadFile,
  signal: AbortSignal,
): Promise<Response> {
  const source = pieces[Symbol.asyncIterator]();
  let next = await source.next();
  // A reader that leaves before the first byte never cancels the body.
  const leave = () => source.return?.().catch((error) => log.warn({ error }, "an export could not be ended"));
  signal.addEventListener("abort", leave, { once: true });
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (next.done) return controller.close();
        const piece = next.value;
        controller.enqueue(typeof piece === "string" ? encoder.encode(piece) : piece);
        next = await source.next();
      },
      async cancel() {
        await source.return?.();
      },
    },
    { highWaterMark: 0 },
  );
  const headers = { "content-type": contentType, "content-disposition": `attachment; filename="${name}"` };
  return new Response(body, { headers });
}
