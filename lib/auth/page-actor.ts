import "server-only";
import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type Permission, permits } from "./access";
import type { Actor } from "./actor";
import { loadActor } from "./load-actor";
import { originOf } from "./origin";
import { openSession, sessionCookieName } from "./session-token";

/** The id that the proxy gave this request. */
export const pageRequestId = cache(async () => (await headers()).get("x-request-id") ?? randomUUID());

/** Who opens this page, or undefined. Read once for all parts of one page. */
export const currentActor = cache(async (): Promise<Actor | undefined> => {
  const token = await openSession((await cookies()).get(sessionCookieName())?.value);
  const actor = token ? await loadActor(token) : undefined;
  return actor && { ...actor, origin: originOf(await headers(), await pageRequestId()) };
});

/**
 * The actor of a page. Nobody is led to the sign-in page and back; who has to set up a second factor, to that; an officer is not told that an admin's page exists.
 * To be called by every page itself: a layout is not run again when one goes from page to page.
 */
export async function requirePageActor(access: Permission): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) {
    const here = (await headers()).get("x-patra-path") ?? "/";
    redirect(`/login?callbackUrl=${encodeURIComponent(here)}`);
  }
  if (actor.mustEnrol && access !== "account") redirect("/account/second-factor");
  if (!permits(access, actor)) notFound();
  return actor;
}
