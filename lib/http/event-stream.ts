import "server-only";

/** One message. `id` comes back as Last-Event-ID when the browser connects again. */
export interface StreamEvent {
  id?: string;
  event?: string;
  data: unknown;
}

const KEEP_ALIVE_SECONDS = 15;
/** The browser connects again by itself; a bounded life frees streams nobody reads any more. */
const LIFETIME_SECONDS = 5 * 60;
const RETRY_MILLISECONDS = 2_000;

const encoder = new TextEncoder();

function serialize({ id, event, data }: StreamEvent): string {
  const head = `${id ? `id: ${id}\n` : ""}${event ? `event: ${event}\n` : ""}`;
  return `${head}data: ${JSON.stringify(data)}\n\n`;
}

/**
 * Answers with server-sent events (WHATWG HTML, "Server-sent events") until the source ends, the reader leaves or five
 * minutes have passed. Check everything that can fail before calling: afterwards the status is 200.
 * @param open starts the source; its signal aborts when the stream ends
 */
export function eventStream(request: Request, open: (signal: AbortSignal) => AsyncIterable<StreamEvent>): Response {
  const ended = new AbortController();
  const signal = AbortSignal.any([request.signal, ended.signal, AbortSignal.timeout(LIFETIME_SECONDS * 1000)]);
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(text));
      };
      send(`retry: ${RETRY_MILLISECONDS}\n\n`);
      const keepAlive = setInterval(() => send(": still here\n\n"), KEEP_ALIVE_SECONDS * 1000);
      try {
        for await (const event of open(signal)) send(serialize(event));
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        clearInterval(keepAlive);
      }
      if (!ended.signal.aborted) controller.close();
    },
    cancel() {
      ended.abort();
    },
  });
  return new Response(body, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}
