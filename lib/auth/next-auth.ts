import "server-only";
import { randomUUID } from "node:crypto";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { originOf } from "./origin";
import { isSecure, SESSION_SECONDS, sessionCookieName } from "./session-token";
import { signIn } from "./sign-in";

/** Options of next-auth, read at the first request: building needs no environment. */
export function authOptions(): NextAuthOptions {
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
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const origin = originOf(new Headers(request.headers), randomUUID());
          const outcome = await signIn(credentials, origin.address ?? "unknown", origin);
          if ("session" in outcome) return { id: outcome.session.userId, ...outcome.session };
          if (outcome.refused === "wait") throw new Error(`wait:${outcome.seconds}`); // reaches the form as `error`
          return null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user
          ? { userId: user.id, sessionVersion: (user as unknown as { sessionVersion: number }).sessionVersion }
          : token,
      // Pages read the actor themselves; the browser needs to know no more than that there is a session.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => (url.startsWith("/") && !url.startsWith("//") ? `${baseUrl}${url}` : baseUrl),
    },
    logger: {
      error: (code) => log.warn({ code }, "sign-in machinery"),
      warn: (code) => log.debug({ code }, "sign-in machinery"),
      debug: () => {},
    },
  };
}
