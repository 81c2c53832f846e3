import { FetchFailure } from "./fetch-failure";
import { header, type Reach, type Reply, readBounded, readUrl, safeRequest } from "./safe-request";

/** Bytes, after unpacking. The desk takes no larger file either. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;
const MAX_REDIRECTS = 5;
/** Milliseconds for everything: look-up, redirects and the last byte. Stops a server that drips. */
const TOTAL_TIME = 60_000;

export interface SafeFetchOptions extends Reach {
  signal?: AbortSignal;
  /** Shorter in tests. */
  totalTime?: number;
  maxBytes?: number;
}

function refuseStatus(statusCode: number): never {
  if (statusCode === 401 || statusCode === 403) throw new FetchFailure("FETCH_DENIED");
  if (statusCode === 404 || statusCode === 410) throw new FetchFailure("FETCH_NOT_FOUND");
  throw new FetchFailure(statusCode >= 500 || statusCode === 429 || statusCode === 408 ? "FETCH_BUSY" : "FETCH_STATUS");
}

const isRedirect = (statusCode: number) => [301, 302, 303, 307, 308].includes(statusCode);

type Hop = { bytes: Buffer } | { location: string | undefined };

async function readHop(reply: Reply, maxBytes: number, signal: AbortSignal): Promise<Hop> {
  if (isRedirect(reply.statusCode)) return { location: header(reply.headers.location) };
  if (reply.statusCode !== 200) refuseStatus(reply.statusCode);
  return { bytes: await readBounded(reply, maxBytes, signal) };
}

/**
 * Fetches a URL a caller gave: see `safeRequest` for what is connected to, on every redirect anew. Size and time are
 * bounded.
 * @throws FetchFailure; its message names no address. The abort reason where `options.signal` aborts.
 */
export async function safeFetch(address: string, options: SafeFetchOptions): Promise<Buffer> {
  const { totalTime = TOTAL_TIME, maxBytes = MAX_FILE_BYTES, signal: caller } = options;
  const patience = { deadline: AbortSignal.timeout(totalTime), caller };
  let url = readUrl(address);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const hop = await safeRequest(url, { method: "GET" }, options, patience, (reply, signal) =>
      readHop(reply, maxBytes, signal),
    );
    if ("bytes" in hop) return hop.bytes;
    if (!hop.location) throw new FetchFailure("FETCH_STATUS");
    url = readUrl(hop.location, url.href);
  }
  throw new FetchFailure("FETCH_REDIRECTS");
}
