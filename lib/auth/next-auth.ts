import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { isSecure, SESSION_SECONDS, sessionCookieName } from "./session-token";
import { signIn } from "./sign-in";

/**
 * The address that asks, as the nearest proxy saw it (the last entry), or the socket's. Only as honest as that proxy:
 * the account's own throttle does not depend on it.
 */
function addressOf(headers: Record<string, unknown> | undefined): string {
  const forwarded = String(headers?.["x-forwarded-for"] ?? "");
  return forwarded.split(",").at(-1)?.trim() || "unknown";
}

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
          const outcome = await signIn(credentials, addressOf(request.headers));
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
