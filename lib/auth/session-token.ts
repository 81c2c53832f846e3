import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";

/** A working day. Sessions are not prolonged: the next morning one signs in again. */
export const SESSION_SECONDS = 8 * 3600;

/** Browsers send `__Secure-` cookies over HTTPS only. */
export const isSecure = () => env().NEXTAUTH_URL.startsWith("https://");

export const sessionCookieName = () => (isSecure() ? "__Secure-patra-session" : "patra-session");

/** 256 random bits that name a session; only the cookie holds them. */
export const newSessionToken = () => randomBytes(32).toString("base64url");

/** What of a token is kept: nobody who reads the database can make a cookie of it. */
export const hashOfToken = (token: string) => createHash("sha256").update(token).digest("base64url");

/** Makes a session cookie's value, signed and encrypted. */
export function sealSession(token: string): Promise<string> {
  return encode({ token: { session: token }, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });
}

/** The token in a session cookie's value; undefined where it is missing, forged or expired. */
export async function openSession(value: string | undefined): Promise<string | undefined> {
  if (!value) return undefined;
  try {
    const claims = await decode({ token: value, secret: env().NEXTAUTH_SECRET });
    return typeof claims?.session === "string" ? claims.session : undefined;
  } catch {
    return undefined; // not ours, or past its time: the same as no cookie
  }
}
