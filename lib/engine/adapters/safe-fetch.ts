import { lookup as systemLookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Agent, buildConnector, type Dispatcher, request } from "undici";
import { FetchFailure } from "./fetch-failure";
import { type AllowList, isFetchable, isSameAddress } from "./public-address";

/** Bytes, after unpacking. The desk takes no larger file either. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;
const MAX_REDIRECTS = 5;
/** Milliseconds for everything: look-up, redirects and the last byte. Stops a server that drips. */
const TOTAL_TIME = 60_000;
const CONNECT_TIME = 10_000;
const HEADERS_TIME = 20_000;

interface ResolvedAddress {
  address: string;
  family: number;
}

export interface SafeFetchOptions {
  allow: AllowList;
  signal?: AbortSignal;
  /** Replaced in tests: a resolver that changes its mind, shorter times. */
  resolve?: (hostname: string) => Promise<ResolvedAddress[]>;
  totalTime?: number;
  maxBytes?: number;
}

const defaultPorts: Record<string, number> = { "http:": 80, "https:": 443 };

/** The addresses a URL may be reached at, all checked. One bad address among good ones refuses the host. */
async function checkedAddresses(url: URL, options: SafeFetchOptions): Promise<ResolvedAddress[]> {
  const port = Number(url.port) || defaultPorts[url.protocol];
  if (port === undefined) throw new FetchFailure("FETCH_REFUSED");
  const hostname = url.hostname.replace(/^\[|\]$/g, "");
  const trusted = options.allow.hasHost(url.hostname, port);

  // A literal never reaches a resolver, so it is looked at here. URL has already turned 0x7f.1 into 127.0.0.1.
  const family = isIP(hostname);
  const resolve = options.resolve ?? ((name: string) => systemLookup(name, { all: true, verbatim: true }));
  let addresses: ResolvedAddress[];
  try {
    addresses = family ? [{ address: hostname, family }] : await resolve(hostname);
  } catch (error) {
    if (error instanceof FetchFailure) throw error;
    throw new FetchFailure("FETCH_UNREACHABLE", { cause: codeOf(error) });
  }
  if (addresses.length === 0) throw new FetchFailure("FETCH_UNREACHABLE");
  if (!trusted && !addresses.every(({ address }) => isFetchable(address, options.allow))) {
    throw new FetchFailure("FETCH_REFUSED");
  }
  return addresses;
}

/** An agent for one request that can connect to the checked addresses alone, whatever DNS says by then. */
function pinnedAgent(addresses: ResolvedAddress[]): Agent {
  const pinned: LookupFunction = (_hostname, { all }, callback) => {
    const [first] = addresses;
    if (all) callback(null, addresses);
    else callback(null, first?.address ?? "", first?.family);
  };
  const connect = buildConnector({ lookup: pinned, timeout: CONNECT_TIME, autoSelectFamily: true } as never);
  const isPinned = (remote: string | undefined) =>
    remote !== undefined && addresses.some(({ address }) => isSameAddress(address, remote));
  return new Agent({
    headersTimeout: HEADERS_TIME,
    bodyTimeout: HEADERS_TIME,
    maxHeaderSize: 32 * 1024,
    connect: (target, callback) =>
      connect(target, (error, socket) => {
        if (error) return callback(error, null);
        if (isPinned(socket?.remoteAddress)) return callback(null, socket as NonNullable<typeof socket>);
        socket?.destroy();
        callback(new FetchFailure("FETCH_REFUSED"), null);
      }),
  });
}

const decoders: Record<string, () => Transform> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Reads a body to its end, unpacked, and stops at the first byte too many: of what arrives and of what it unpacks to. */
async function readBounded(body: Readable, encoding: string, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  const bounded = () => {
    let size = 0;
    return async function* count(source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        size += chunk.byteLength;
        if (size > maxBytes) throw new FetchFailure("FETCH_TOO_LARGE");
        yield chunk;
      }
    };
  };
  const chunks: Buffer[] = [];
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) chunks.push(chunk);
  };
  const decoder = decoders[encoding]?.();
  if (decoder) await pipeline(body, bounded(), decoder, bounded(), collect, { signal });
  else await pipeline(body, bounded(), collect, { signal });
  return Buffer.concat(chunks);
}

function refuseStatus(statusCode: number): never {
  if (statusCode === 401 || statusCode === 403) throw new FetchFailure("FETCH_DENIED");
  if (statusCode === 404 || statusCode === 410) throw new FetchFailure("FETCH_NOT_FOUND");
  throw new FetchFailure(statusCode >= 500 || statusCode === 429 || statusCode === 408 ? "FETCH_BUSY" : "FETCH_STATUS");
}

const isRedirect = (statusCode: number) => [301, 302, 303, 307, 308].includes(statusCode);
const header = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

type Hop = { bytes: Buffer } | { location: string | undefined };

async function fetchHop(url: URL, agent: Agent, options: SafeFetchOptions, signal: AbortSignal): Promise<Hop> {
  const maxBytes = options.maxBytes ?? MAX_FILE_BYTES;
  const reply: Dispatcher.ResponseData = await request(`${url.origin}${url.pathname}${url.search}`, {
    dispatcher: agent,
    signal,
    headers: { accept: "*/*", "accept-encoding": "identity", "user-agent": "patra-engine" },
  });
  // Destroying a body without a listener for its error would end the process.
  reply.body.on("error", () => undefined);
  try {
    if (isRedirect(reply.statusCode)) return { location: header(reply.headers.location) };
    if (reply.statusCode !== 200) refuseStatus(reply.statusCode);
    if (Number(header(reply.headers["content-length"])) > maxBytes) throw new FetchFailure("FETCH_TOO_LARGE");
    const encoding = (header(reply.headers["content-encoding"]) ?? "").trim().toLowerCase();
    return { bytes: await readBounded(reply.body, encoding, maxBytes, signal) };
  } finally {
    reply.body.destroy();
  }
}

/**
 * Fetches a URL a caller gave. Only public addresses and those of the allow list are connected to, on every redirect
 * anew; size and time are bounded; nothing of ours (cookies, credentials, proxies) goes along.
 * @throws FetchFailure; its message names no address. The abort reason where `options.signal` aborts.
 */
export async function safeFetch(address: string, options: SafeFetchOptions): Promise<Buffer> {
  const deadline = AbortSignal.timeout(options.totalTime ?? TOTAL_TIME);
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
  let url = URL.parse?.(address) ?? (URL.canParse(address) ? new URL(address) : null);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    if (!url) throw new FetchFailure("FETCH_REFUSED");
    const addresses = await abortable(checkedAddresses(url, options), signal, options.signal);
    const agent = pinnedAgent(addresses);
    let hop: Hop;
    try {
      hop = await fetchHop(url, agent, options, signal);
    } catch (error) {
      throw translate(error, deadline, options.signal);
    } finally {
      await agent.destroy();
    }
    if ("bytes" in hop) return hop.bytes;
    if (!hop.location) throw new FetchFailure("FETCH_STATUS");
    url = URL.canParse(hop.location, url.href) ? new URL(hop.location, url.href) : null;
  }
  throw new FetchFailure("FETCH_REDIRECTS");
}

/** The system's resolver cannot be cancelled; this stops waiting for it. */
async function abortable<T>(work: Promise<T>, signal: AbortSignal, caller: AbortSignal | undefined): Promise<T> {
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(caller?.aborted ? caller.reason : new FetchFailure("FETCH_TIMEOUT"));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (stop) signal.removeEventListener("abort", stop);
  }
}

const timeoutCodes = new Set([
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
  "ETIMEDOUT",
]);
const connectCodes = new Set(["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN", "EPROTO"]);

/** Only an error's code is kept as a cause: messages of the resolver, undici and TLS name the host. */
function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

function translate(error: unknown, deadline: AbortSignal, caller: AbortSignal | undefined): unknown {
  if (error instanceof FetchFailure) return error;
  if (caller?.aborted) return caller.reason;
  if (deadline.aborted) return new FetchFailure("FETCH_TIMEOUT");
  const inner = error instanceof AggregateError ? error.errors[0] : error;
  const code = codeOf(inner) ?? "";
  const cause = codeOf(inner);
  if (timeoutCodes.has(code)) return new FetchFailure("FETCH_TIMEOUT", { cause });
  if (connectCodes.has(code) || /CERT|SSL|TLS/.test(code)) return new FetchFailure("FETCH_UNREACHABLE", { cause });
  return new FetchFailure("FETCH_BROKEN", { cause });
}
