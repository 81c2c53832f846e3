import type { Origin } from "@/lib/auth/origin";
import { sealSession, sessionCookieName } from "@/lib/auth/session-token";
import { startSession } from "@/lib/auth/start-session";
import { prisma } from "@/lib/db/client";

/** The cookie's value of a user who has just signed in. */
export async function newSessionCookie(userId: string, origin?: Origin): Promise<string> {
  const { token } = await prisma.$transaction((tx) => startSession(tx, { userId, method: "PASSWORD", origin }));
  return sealSession(token);
}

/** The same as a Cookie header. */
export const cookieHeader = async (userId: string) => `${sessionCookieName()}=${await newSessionCookie(userId)}`;
