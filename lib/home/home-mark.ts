import "server-only";
import { createHash } from "node:crypto";
import type { HomeView } from "./get-home";

/** A short sign of all that the home page shows: while it stays the same, there is nothing to draw anew. */
export function homeMark(home: HomeView): string {
  return createHash("sha256").update(JSON.stringify(home)).digest("base64url").slice(0, 22);
}
