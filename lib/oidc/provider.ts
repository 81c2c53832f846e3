import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import type { OidcSettings } from "./settings";

/**
 * The provider as next-auth takes it: code flow with PKCE, state and nonce (OpenID Connect Core 1.0, RFC 7636). What is
 * known of the user comes from the signed ID token alone; who they are here is `signInByOidc`'s to say.
 */
export function oidcProvider({ issuer, clientId, clientSecret, name }: OidcSettings): OAuthConfig<{ sub: string }> {
  return {
    ...{ id: "oidc", name, type: "oauth", issuer, clientId, clientSecret },
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: ({ sub }) => ({ id: sub }),
  };
}
