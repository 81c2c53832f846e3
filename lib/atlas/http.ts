import { redactText } from "@/lib/log";
import { ErrorReply } from "./contract";
import { AtlasRefused, AtlasUnavailable } from "./errors";

/** Atlas accepts files without waiting for them, so no call takes long. Milliseconds. */
const TIMEOUT = 30_000;
/** Longest part of an answer that is repeated in a message. Characters. */
const LONGEST_QUOTE = 300;

/** Statuses that may change by themselves: time-out, too early, too many, upstream failure (422 in Atlas's words). */
const temporary = new Set([408, 422, 425, 429]);

function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The reason in either of Atlas's envelopes, or the beginning of whatever came. Never a URL's query or a token. */
function reasonOf(body: unknown): string {
  const known = ErrorReply.safeParse(body);
  if (known.success) return redactText([known.data.error, known.data.reason].filter(Boolean).join(": "));
  const text = typeof body === "string" ? body.replace(/<[^>]*>/g, " ").trim() : JSON.stringify(body);
  return redactText(text.slice(0, LONGEST_QUOTE)) || "no reason given";
}

/**
 * Sends one request and reads its JSON.
 * @param url its query is not repeated in any message
 * @throws AtlasUnavailable, AtlasRefused; an abort of `signal` is thrown on as it is
 */
export async function send(url: URL, init: RequestInit, signal: AbortSignal | undefined): Promise<unknown> {
  const timeout = AbortSignal.timeout(TIMEOUT);
  let status: number;
  let body: unknown;
  try {
    const reply = await fetch(url, {
      ...init,
      redirect: "error",
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    status = reply.status;
    body = readBody(await reply.text());
  } catch (error) {
    signal?.throwIfAborted();
    const why = timeout.aborted ? "did not answer in time" : "cannot be reached";
    throw new AtlasUnavailable(`Atlas ${why}`, { cause: error });
  }
  if (status >= 200 && status < 300) return body;
  if (status >= 500 || temporary.has(status)) throw new AtlasUnavailable(`Atlas answered ${status}: ${reasonOf(body)}`);
  throw new AtlasRefused(status, reasonOf(body), body);
}
