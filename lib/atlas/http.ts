import { redactText } from "@/lib/log";
import { ErrorReply } from "./contract";
import { AtlasRefused, AtlasUnavailable } from "./errors";
import { readJson } from "./read-json";

/** Atlas accepts files without waiting for them, so no call takes long. Milliseconds. */
const TIMEOUT = 30_000;
/** Longest part of an answer that is repeated in a message. Characters. */
const LONGEST_QUOTE = 300;

/** Statuses that may change by themselves: time-out, too early, too many, upstream failure (422 in Atlas's words). */
const temporary = new Set([408, 422, 425, 429]);

export interface SendOptions {
  signal?: AbortSignal | undefined;
  timeoutMilliseconds?: number | undefined;
}

function readBody(text: string): unknown {
  if (text === "") return undefined;
  try {
    return readJson(text);
  } catch {
    return text;
  }
}

/** The reason in either of Atlas's envelopes, or the beginning of whatever came. Never a URL's query or a token. */
function reasonOf(body: unknown): string {
  const known = ErrorReply.safeParse(body);
  if (known.success) return redactText([known.data.error, known.data.reason].filter(Boolean).join(": "));
  const text = typeof body === "string" ? body.replace(/<[^>]*>/g, " ").trim() : (JSON.stringify(body) ?? "");
  return redactText(text.slice(0, LONGEST_QUOTE)) || "no reason given";
}

/** Retry-After as seconds from now: a number of seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  if (value === null) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

/**
 * Sends one request and reads its JSON; undefined where the answer has no body.
 * @param url its query is not repeated in any message
 * @throws AtlasUnavailable, AtlasRefused; an abort of `signal` is thrown on as it is
 */
export async function send(
  url: URL,
  init: RequestInit,
  { signal, timeoutMilliseconds = TIMEOUT }: SendOptions = {},
): Promise<unknown> {
  const timeout = AbortSignal.timeout(timeoutMilliseconds);
  let reply: Response;
  let body: unknown;
  try {
    reply = await fetch(url, {
      ...init,
      redirect: "error",
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    body = readBody(await reply.text());
  } catch (error) {
    signal?.throwIfAborted();
    const why = timeout.aborted ? "did not answer in time" : "cannot be reached";
    throw new AtlasUnavailable(`Atlas ${why}`, { cause: error });
  }
  if (reply.ok) return body;
  if (reply.status >= 500 || temporary.has(reply.status)) {
    const message = `Atlas answered ${reply.status}: ${reasonOf(body)}`;
    throw new AtlasUnavailable(message, { retryAfterSeconds: retryAfter(reply.headers) });
  }
  throw new AtlasRefused(reply.status, reasonOf(body), body);
}
