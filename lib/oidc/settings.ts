import "server-only";
import type { Role } from "@/lib/auth/actor";
import { env } from "@/lib/env";

export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** On the button. */
  name: string;
  /** Lower case; empty for every domain. */
  domains: string[];
  roleClaim: string | undefined;
  roles: { value: string; role: Role }[];
  defaultRole: Role | undefined;
}

/** The lender's identity provider, where one is set up. */
export function oidcSettings(): OidcSettings | undefined {
  const variables = env();
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = variables;
  if (!issuer || !clientId || !clientSecret) return undefined;
  return {
    ...{ issuer, clientId, clientSecret },
    name: variables.OIDC_NAME ?? new URL(issuer).host,
    domains: variables.OIDC_ALLOWED_DOMAINS.map((domain) => domain.toLowerCase()),
    roleClaim: variables.OIDC_ROLE_CLAIM,
    roles: variables.OIDC_ROLES,
    defaultRole: variables.OIDC_DEFAULT_ROLE,
  };
}
