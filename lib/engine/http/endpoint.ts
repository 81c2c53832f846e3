import "server-only";
import { log } from "@/lib/log";
import type { Session } from "../store/authenticate-client";
import { EngineError } from "./errors";
import { verifyToken } from "./tokens";

/** The client a token belongs to. Every query of the engine filters by it. */
export type Caller = Pick<Session, "tenantId">;

type Handler = (request: Request) => Promise<Response>;
type CallerHandler = (request: Request, caller: Caller) => Promise<Response>;

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof methods)[number];

/** Node's and Postgres's codes for a database that cannot be reached just now. */
const unavailableCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "P1001",
]);

function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return unavailableCodes.has(code) || error.message.startsWith("timeout exceeded when trying to connect");
}

async function answer(handler: Handler, request: Request): Promise<Response> {
  try {
    return await handler(request);
  } catch (error) {
    if (error instanceof EngineError) return error.toResponse();
    const unavailable = isUnavailable(error);
    log.error({ error, method: request.method, path: new URL(request.url).pathname }, "engine endpoint failed");
    return new EngineError(unavailable ? "unavailable" : "internal").toResponse();
  }
}

/** Lets a handler run only with a valid `Token` header, and tells it whose it is. */
export function withToken(handler: CallerHandler): Handler {
  return async (request) => handler(request, await verifyToken(request.headers.get("token")));
}

/** One mounted path: the methods it has, every other answered 405, every failure in Atlas's envelope. */
export function endpoint(handlers: Partial<Record<Method, Handler>>): Record<Method, Handler> {
  const allow = Object.keys(handlers).join(", ");
  const refuse: Handler = async () => {
    throw new EngineError("method_not_allowed", { headers: { allow } });
  };
  const entries = methods.map((method) => {
    const handler = handlers[method] ?? refuse;
    return [method, (request: Request) => answer(handler, request)] as const;
  });
  return Object.fromEntries(entries) as Record<Method, Handler>;
}

const notFound: Handler = async () => {
  throw new EngineError("not_found");
};

/** Any path the engine does not have. */
export const unknownPath = endpoint({
  GET: notFound,
  POST: notFound,
  PUT: notFound,
  PATCH: notFound,
  DELETE: notFound,
});

/** A JSON answer that no cache may keep. */
export function reply(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
