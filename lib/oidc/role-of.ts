import type { Role } from "@/lib/auth/actor";
import type { OidcSettings } from "./settings";

/**
 * The role that the provider's claims give: the first rule that fits, or the default; undefined where the role somebody has
 * here is to stay.
 */
export function roleOf(
  claims: Record<string, unknown>,
  { roleClaim, roles, defaultRole }: Pick<OidcSettings, "roleClaim" | "roles" | "defaultRole">,
): Role | undefined {
  if (!roleClaim) return defaultRole;
  const claim = claims[roleClaim];
  const held = Array.isArray(claim) ? claim : [claim];
  return roles.find(({ value }) => held.includes(value))?.role ?? defaultRole;
}
