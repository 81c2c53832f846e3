import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Access, Permission, Scope } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/require-actor";
import { requireKeyActor } from "@/lib/auth/require-key-actor";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { reasonOf } from "@/lib/i18n/reason";
import { toProblem } from "./problem";
import { readBytes } from "./read-bytes";

/** The desk's own calls are small: ids and names, never files. Bytes. */
const MAX_BODY_BYTES = 100 * 1024;
const unsafeMethods = new Set(["POST", "PUT", "PATCH", "DELETE"]);

type Parsed<Schema> = Schema extends z.ZodType ? z.infer<Schema> : undefined;

export interface RouteContext<A extends Access, Body, Query, Params> {
  /** Undefined on public routes only. */
  actor: A extends "public" ? undefined : Actor;
  body: Parsed<Body>;
  query: Parsed<Query>;
  params: Parsed<Params>;
  request: Request;
  requestId: string;
  signal: AbortSignal;
}

type Reply = { status: number; json?: unknown } | Response;

export interface RouteDeclaration<A extends Access, Body, Query, Params> {
  /** Who may call; enforced before anything is read. */
  access: A;
  body?: Body;
  query?: Query;
  params?: Params;
  handler(context: RouteContext<A, Body, Query, Params>): Promise<Reply>;
}

interface NextContext {
  params: Promise<Record<string, string | string[] | undefined>>;
}
export type RouteHandler = ((request: Request, context?: NextContext) => Promise<Response>) & { access: Access };

function parse(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = Object.fromEntries(
    parsed.error.issues.map((issue) => [issue.path.join(".") || "body", reasonOf(issue)]),
  );
  throw new AppError("invalid_input", Object.values(fields)[0] ?? "requestWrong", { fields });
}

async function readJson(request: Request): Promise<unknown> {
  if (!request.headers.get("content-type")?.startsWith("application/json")) {
    throw new AppError("invalid_input", "bodyNotDeclaredJson");
  }
  const bytes = await readBytes(request, MAX_BODY_BYTES);
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new AppError("invalid_input", "bodyNotJson");
  }
}

/** A page of another site must not act with our cookie: browsers name the origin of every unsafe request. */
function refuseForeignOrigin(request: Request): void {
  if (!unsafeMethods.has(request.method)) return;
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const isForeign = origin
    ? !ownOrigins(request).includes(origin)
    : site !== null && site !== "same-origin" && site !== "none";
  if (isForeign) throw new AppError("not_allowed", "foreignOrigin");
}

function ownOrigins(request: Request): string[] {
  const host = request.headers.get("host");
  const desk = new URL(env().NEXTAUTH_URL);
  return [desk.origin, ...(host ? [`${desk.protocol}//${host}`] : [])];
}

/** @throws AppError not_signed_in or not_allowed */
async function admit(access: Access, request: Request, requestId: string): Promise<Actor | undefined> {
  if (access === "public") return undefined;
  if (!access.startsWith("key ")) return requireActor(request, access as Permission, requestId);
  return requireKeyActor(request, access.slice("key ".length) as Scope, requestId);
}

/**
 * Makes a route handler of a declaration: who may call, what goes in, one call into the domain. Failures leave as problem
 * details with a request id; nothing is cached.
 */
export function route<
  const A extends Access,
  Body extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Params extends z.ZodType | undefined = undefined,
>(declaration: RouteDeclaration<A, Body, Query, Params>): RouteHandler {
  const { access, handler } = declaration;

  async function answer(request: Request, context: NextContext | undefined, requestId: string): Promise<Reply> {
    refuseForeignOrigin(request);
    const actor = await admit(access, request, requestId);
    const query = Object.fromEntries(new URL(request.url).searchParams);
    return handler({
      actor: actor as RouteContext<A, Body, Query, Params>["actor"],
      params: (declaration.params && parse(declaration.params, await context?.params)) as Parsed<Params>,
      query: (declaration.query && parse(declaration.query, query)) as Parsed<Query>,
      body: (declaration.body && parse(declaration.body, await readJson(request))) as Parsed<Body>,
      request,
      requestId,
      signal: request.signal,
    });
  }

  const handle = async (request: Request, context?: NextContext): Promise<Response> => {
    const requestId = randomUUID();
    let response: Response;
    try {
      const reply = await answer(request, context, requestId);
      if (reply instanceof Response) response = reply;
      else if (reply.json === undefined) response = new Response(null, { status: reply.status });
      else response = Response.json(reply.json, { status: reply.status });
    } catch (error) {
      const problem = toProblem(error, requestId);
      const { retryAfterSeconds } = problem.details;
      const headers = {
        "content-type": "application/problem+json",
        ...(retryAfterSeconds ? { "retry-after": String(retryAfterSeconds) } : {}),
      };
      response = new Response(JSON.stringify(problem), { status: problem.status, headers });
    }
    response.headers.set("x-request-id", requestId);
    if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
    return response;
  };
  return Object.assign(handle, { access });
}
