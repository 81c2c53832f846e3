import "server-only";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";

/** A working day. Sessions are not prolonged: the next morning one signs in again. */
export const SESSION_SECONDS = 8 * 3600;

/** Browsers send `__Secure-` cookies over HTTPS only. */
export const isSecure = () => env().NEXTAUTH_URL.startsWith("https://");

export const sessionCookieName = () => (isSecure() ? "__Secure-patra-session" : "patra-session");

/** What the signed and encrypted cookie says. Everything else is read anew on every request. */
export interface SessionToken {
  userId: string;
  sessionVersion: number;
}

/** Makes a session cookie's value. */
export function sealSession(session: SessionToken): Promise<string> {
  return encode({ token: { ...session }, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });
}

/** Reads a session cookie's value; undefined where it is missing, forged or expired. */
export async function openSession(value: string | undefined): Promise<SessionToken | undefined> {
  if (!value) return undefined;
  try {
    const token = await decode({ token: value, secret: env().NEXTAUTH_SECRET });
    if (typeof token?.userId !== "string" || typeof token.sessionVersion !== "number") return undefined;
    return { userId: token.userId, sessionVersion: token.sessionVersion };
  } catch {
    return undefined; // not ours, or past its time: the same as no cookie
  }
}
