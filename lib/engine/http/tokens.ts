import "server-only";
import { jwtVerify, SignJWT } from "jose";
import type { Session } from "../store/authenticate-client";
import {
  currentSigningKey,
  KEY_SIGNS_FOR,
  LONGEST_TOKEN_SECONDS,
  listSigningKeys,
  type SigningKey,
} from "../store/signing-keys";
import { refused } from "./errors";

/** Seconds. Every issuer of Atlas documents this life. */
export const TOKEN_LIFE_SECONDS = 3600;

export type TokenUse = "access" | "refresh";

/** Seconds. Atlas documents none for refresh tokens: a day lets a nightly job go on without its secret. */
const life: Record<TokenUse, number> = { access: TOKEN_LIFE_SECONDS, refresh: LONGEST_TOKEN_SECONDS };

const ISSUER = "patra-engine";
/** Milliseconds between two looks for an unknown key: a caller's made-up key ids must not become queries. */
const RELOAD_AFTER = 1000;
const VERIFIED_KEPT = 1000;

interface VerifiedToken {
  session: Session;
  use: TokenUse;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

let signing: SigningKey | undefined;
let verifying = new Map<string, SigningKey>();
let loadedAt = 0;
/** Tokens already verified, so that a poller costs one signature check an hour. */
const verified = new Map<string, VerifiedToken>();

/** A token of one session: HS256; an hour to call with, or a day to get such tokens with. */
export async function signToken(session: Session, use: TokenUse = "access", now = new Date()): Promise<string> {
  if (!signing || now.getTime() - signing.createdAt.getTime() >= KEY_SIGNS_FOR) {
    signing = await currentSigningKey(now);
    verifying.set(signing.kid, signing);
  }
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT({ use, cred: session.credential })
    .setProtectedHeader({ alg: "HS256", typ: "JWT", kid: signing.kid })
    .setIssuer(ISSUER)
    .setSubject(session.tenantId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + life[use])
    .sign(signing.secret);
}

async function findKey(kid: string | undefined): Promise<Uint8Array> {
  const known = kid && verifying.get(kid);
  if (known) return known.secret;
  if (kid && Date.now() - loadedAt > RELOAD_AFTER) {
    loadedAt = Date.now();
    verifying = new Map((await listSigningKeys()).map((key) => [key.kid, key]));
    const found = verifying.get(kid);
    if (found) return found.secret;
  }
  throw refused();
}

async function readToken(token: string): Promise<VerifiedToken> {
  const before = verified.get(token);
  if (before && before.expiresAt > Date.now()) return before;
  verified.delete(token);

  let payload: { sub?: string; exp?: number; use?: unknown; cred?: unknown };
  try {
    ({ payload } = await jwtVerify(token, (header) => findKey(header.kid), {
      algorithms: ["HS256"],
      issuer: ISSUER,
      requiredClaims: ["sub", "exp"],
    }));
  } catch (error) {
    // jose's own errors carry a code that starts so; a database that is down must not look like a bad token.
    if (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_J")) throw refused();
    throw error;
  }
  const { sub: tenantId = "", exp = 0, use, cred } = payload;
  const read: VerifiedToken = {
    session: { tenantId, credential: String(cred) },
    use: use === "refresh" ? "refresh" : "access",
    expiresAt: exp * 1000,
  };
  if (verified.size >= VERIFIED_KEPT) verified.clear();
  verified.set(token, read);
  return read;
}

/**
 * The session of a token, which must be of one of these uses: a refresh token opens nothing but refresh-token.
 * @throws EngineError invalid_token
 */
export async function verifyToken(token: string | null, uses: TokenUse[] = ["access"]): Promise<Session> {
  if (!token) throw refused();
  const { session, use } = await readToken(token);
  if (!uses.includes(use)) throw refused();
  return session;
}
