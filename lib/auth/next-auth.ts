import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { oidcProvider } from "@/lib/oidc/provider";
import { oidcSettings } from "@/lib/oidc/settings";
import { signInByOidc } from "@/lib/oidc/sign-in-by-oidc";
import type { Origin } from "./origin";
import { isSecure, SESSION_SECONDS, sessionCookieName } from "./session-token";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";

/** Options of next-auth for a request from this origin, read at the first one: building needs no environment. */
export function authOptions(origin: Origin): NextAuthOptions {
  const oidc = oidcSettings();
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/login", error: "/login" },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
      },
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {}, code: {} },
        async authorize(credentials) {
          const outcome = await signIn(credentials, origin.address ?? "unknown", origin);
          if ("session" in outcome) return { id: outcome.session.userId, session: outcome.session.token };
          if (outcome.refused === "wrong") return null;
          // An error's words reach the form as `error`.
          throw new Error(outcome.refused === "wait" ? `wait:${outcome.seconds}` : outcome.refused);
        },
      }),
      ...(oidc ? [oidcProvider(oidc)] : []),
    ],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.type !== "oauth" || !oidc) return true;
        try {
          const outcome = await signInByOidc(profile, oidc, origin);
          if ("refused" in outcome) return `/login?error=${outcome.refused}`;
          Object.assign(user, { session: outcome.session.token }); // handed on to `jwt` below
          return true;
        } catch (error) {
          // next-auth would put the error's own words into the address.
          log.error({ requestId: origin.requestId, error }, "sign-in by the identity provider failed");
          return "/login?error=OAuthCallback";
        }
      },
      jwt: ({ token, user }) => (user ? { session: (user as unknown as { session: string }).session } : token),
      // Pages read the actor themselves; the browser needs to know no more than that there is a session.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => {
        const own = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url;
        return own.startsWith("/") && !own.startsWith("//") ? `${baseUrl}${own}` : baseUrl;
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.session === "string") await signOut(token.session, origin);
      },
    },
    logger: {
      error: (code) => log.warn({ code }, "sign-in machinery"),
      warn: (code) => log.debug({ code }, "sign-in machinery"),
      debug: () => {},
    },
  };
}
