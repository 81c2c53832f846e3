import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/env";
import type { Actor } from "./actor";

/**
 * The key under which this user's browser keeps files that are only partly sent. It is given to the user's own pages and
 * kept nowhere, so that what lies in a browser's storage is of no use to who is signed out, or is somebody else.
 * @returns 32 bytes, base64
 */
export function uploadMemoryKey(actor: Pick<Actor, "id">): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(`upload memory ${actor.id}`).digest("base64");
}
