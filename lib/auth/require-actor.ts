import "server-only";
import { AppError } from "@/lib/errors";
import type { Permission } from "./access";
import type { Actor } from "./actor";
import { loadActor } from "./load-actor";
import { originOf } from "./origin";
import { requirePermission } from "./require-permission";
import { openSession, sessionCookieName } from "./session-token";

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Who sends this request, or undefined. */
export async function actorOf(request: Request): Promise<Actor | undefined> {
  const token = await openSession(cookieOf(request, sessionCookieName()));
  return token ? loadActor(token) : undefined;
}

/**
 * The actor, who may pass.
 * @throws AppError not_signed_in or not_allowed
 */
export async function requireActor(request: Request, access: Permission, requestId: string): Promise<Actor> {
  const actor = await actorOf(request);
  if (!actor) throw new AppError("not_signed_in", "signInFirst");
  requirePermission(access, actor);
  return { ...actor, origin: originOf(request.headers, requestId) };
}
