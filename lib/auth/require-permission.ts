import { AppError } from "@/lib/errors";
import { type Permission, permits } from "./access";
import type { Role } from "./actor";

/** @throws AppError not_allowed, which tells a role that only reads that it does */
export function requirePermission(permission: Permission, actor: { role: Role }): void {
  if (permits(permission, actor)) return;
  throw new AppError("not_allowed", actor.role === "AUDITOR" ? "auditorChangesNothing" : "roleRefused");
}
