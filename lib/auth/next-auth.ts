import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import type { Origin } from "./origin";
import { isSecure, SESSION_SECONDS, sessionCookieName } from "./session-token";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";

/** Options of next-auth for a request from this origin, read at the first one: building needs no environment. */
export function authOptions(origin: Origin): NextAuthOptions {
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
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { session: (user as unknown as { session: string }).session } : token),
      // Pages read the actor themselves; the browser needs to know no more than that there is a session.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => (url.startsWith("/") && !url.startsWith("//") ? `${baseUrl}${url}` : baseUrl),
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
