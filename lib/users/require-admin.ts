import "server-only";
import { permits } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";

/** @throws AppError not_allowed */
export function requireAdmin(actor: Actor): void {
  if (!permits("admin", actor)) throw new AppError("not_allowed", "adminOnly");
}
