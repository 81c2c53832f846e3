import { AppError } from "@/lib/errors";
import { type Permission, permits } from "./access";
import type { Role } from "./actor";

/**
 * @throws AppError not_allowed, which tells a role that only reads that it does; second_factor_required, where that is to be
 * set up before anything else
 */
export function requirePermission(permission: Permission, actor: { role: Role; mustEnrol?: boolean }): void {
  if (actor.mustEnrol && permission !== "account") {
    throw new AppError("second_factor_required", "setUpSecondFactor");
  }
  if (permits(permission, actor)) return;
  throw new AppError("not_allowed", actor.role === "AUDITOR" ? "auditorChangesNothing" : "roleRefused");
}
