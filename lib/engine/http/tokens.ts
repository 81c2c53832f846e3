import "server-only";
import { jwtVerify, SignJWT } from "jose";
import { currentSigningKey, KEY_SIGNS_FOR, listSigningKeys, type SigningKey } from "../store/signing-keys";
import { EngineError } from "./errors";

/** Seconds. Every issuer of Atlas documents this life. */
export const TOKEN_LIFE_SECONDS = 3600;
const ISSUER = "patra-engine";
/** Milliseconds between two looks for an unknown key: a caller's made-up key ids must not become queries. */
const RELOAD_AFTER = 1000;
const VERIFIED_KEPT = 1000;

let signing: SigningKey | undefined;
let verifying = new Map<string, SigningKey>();
let loadedAt = 0;
/** Tokens already verified, so that a poller costs one signature check an hour. Value: tenant and end in ms. */
const verified = new Map<string, { tenantId: string; expiresAt: number }>();

/** An access token of one tenant: HS256, one hour. */
export async function signToken(tenantId: string, now = new Date()): Promise<string> {
  if (!signing || now.getTime() - signing.createdAt.getTime() >= KEY_SIGNS_FOR) {
    signing = await currentSigningKey(now);
    verifying.set(signing.kid, signing);
  }
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: "HS256", typ: "JWT", kid: signing.kid })
    .setIssuer(ISSUER)
    .setSubject(tenantId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + TOKEN_LIFE_SECONDS)
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

// Atlas documents one body for a token that is missing, forged or expired.
const refused = () => new EngineError("invalid_token", { reason: "Signature verification failed" });

/**
 * The tenant of a `Token` header.
 * @throws EngineError invalid_token
 */
export async function verifyToken(token: string | null): Promise<string> {
  if (!token) throw refused();
  const now = Date.now();
  const before = verified.get(token);
  if (before && before.expiresAt > now) return before.tenantId;
  verified.delete(token);

  let payload: { sub?: string; exp?: number };
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
  const { sub: tenantId = "", exp = 0 } = payload;
  if (verified.size >= VERIFIED_KEPT) verified.clear();
  verified.set(token, { tenantId, expiresAt: exp * 1000 });
  return tenantId;
}
