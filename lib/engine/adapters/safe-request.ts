import { lookup as systemLookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import type { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Agent, buildConnector, type Dispatcher, request } from "undici";
import { FetchFailure } from "./fetch-failure";
import { type AllowList, isFetchable, isSameAddress } from "./public-address";

/** Milliseconds. */
const CONNECT_TIME = 10_000;
const HEADERS_TIME = 20_000;

interface ResolvedAddress {
  address: string;
  family: number;
}

export interface Reach {
  /** Private addresses that may be connected to nevertheless. */
  allow: AllowList;
  /** Replaced in tests: a resolver that changes its mind. */
  resolve?: (hostname: string) => Promise<ResolvedAddress[]>;
}

/** How long something may take: until the deadline, which is ours, or until the caller stops it. */
export interface Patience {
  deadline: AbortSignal;
  caller?: AbortSignal;
}

const defaultPorts: Record<string, number> = { "http:": 80, "https:": 443 };

/** The addresses a URL may be reached at, all checked. One bad address among good ones refuses the host. */
async function checkedAddresses(url: URL, options: Reach): Promise<ResolvedAddress[]> {
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

/** The first value of a header that may come more than once. */
export const header = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export type Reply = Pick<Dispatcher.ResponseData, "statusCode" | "headers" | "body">;

const decoders: Record<string, () => Transform> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Reads a body to its end, unpacked, and stops at the first byte too many: of what arrives and of what it unpacks to. */
export async function readBounded({ body, headers }: Reply, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  if (Number(header(headers["content-length"])) > maxBytes) throw new FetchFailure("FETCH_TOO_LARGE");
  const encoding = (header(headers["content-encoding"]) ?? "").trim().toLowerCase();
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

export interface Question {
  method: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
}

/**
 * Sends one request to a URL that a caller of the engine gave, and hands its reply to `read`. Only public addresses and
 * those of the allow list are connected to; nothing of ours (cookies, credentials, proxies) goes along; a redirect is a
 * reply like any other.
 * @throws FetchFailure; its message names no address. The abort reason where the caller stops it.
 */
export async function safeRequest<Result>(
  url: URL,
  question: Question,
  reach: Reach,
  { deadline, caller }: Patience,
  read: (reply: Reply, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const signal = caller ? AbortSignal.any([caller, deadline]) : deadline;
  const addresses = await abortable(checkedAddresses(url, reach), signal, caller);
  const agent = pinnedAgent(addresses);
  try {
    const reply = await request(`${url.origin}${url.pathname}${url.search}`, {
      ...question,
      dispatcher: agent,
      signal,
      headers: { accept: "*/*", "accept-encoding": "identity", "user-agent": "patra-engine", ...question.headers },
    });
    // Destroying a body without a listener for its error would end the process.
    reply.body.on("error", () => undefined);
    try {
      return await read(reply, signal);
    } finally {
      reply.body.destroy();
    }
  } catch (error) {
    throw translate(error, deadline, caller);
  } finally {
    await agent.destroy();
  }
}

/** A URL as the caller wrote it. @throws FetchFailure where it is none */
export function readUrl(address: string, base?: string): URL {
  if (!URL.canParse(address, base)) throw new FetchFailure("FETCH_REFUSED");
  return new URL(address, base);
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
const connectCodes = new Set(["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"]);
/** OpenSSL's and Node's codes for a certificate or a handshake that is wrong. */
const tlsCodes = /CERT|SSL|TLS|LEAF_SIGNATURE|EPROTO/;

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
  if (tlsCodes.test(code)) return new FetchFailure("FETCH_TLS", { cause });
  if (connectCodes.has(code)) return new FetchFailure("FETCH_UNREACHABLE", { cause });
  return new FetchFailure("FETCH_BROKEN", { cause });
}
