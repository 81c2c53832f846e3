import { createHmac } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { isSameSecret } from "./same-secret";
import { isSignedWebhook } from "./webhook-signature";

/** Atlas asks for a token before each delivery, so it need not live long. Seconds. */
const TOKEN_LIFE_SECONDS = 600;
const ISSUER = "patra-desk";
const AUDIENCE = "atlas-callback";

interface CallbackSettings {
  baseUrl: string;
  clientId: string;
  clientSecret: string;
  signingSecrets: string[];
}

function settings(): CallbackSettings | undefined {
  const variables = env();
  const { ATLAS_CALLBACK_BASE_URL: baseUrl, ATLAS_CALLBACK_SIGNING_SECRETS: signingSecrets } = variables;
  const { ATLAS_CALLBACK_CLIENT_ID: clientId, ATLAS_CALLBACK_CLIENT_SECRET: clientSecret } = variables;
  if (!baseUrl || !clientId || !clientSecret) return undefined;
  return { baseUrl, clientId, clientSecret, signingSecrets };
}

function required(): CallbackSettings {
  const found = settings();
  if (!found) throw new AppError("not_found", "noCallbacks");
  return found;
}

/** Where a new flow's results are to be delivered; nothing where this desk takes no callbacks. */
export function callbackAddresses(): { callback_url?: string; auth_token_url?: string } {
  const found = settings();
  if (!found) return {};
  return { callback_url: `${found.baseUrl}/api/atlas/callback`, auth_token_url: `${found.baseUrl}/api/atlas/token` };
}

/** Tokens end with the client secret: whoever changes it has revoked them all. */
const signingKey = ({ clientSecret }: CallbackSettings) =>
  createHmac("sha256", clientSecret).update("patra callback token").digest();

/**
 * The token Atlas asks for before it delivers, in the shape of Atlas's own.
 * @param now milliseconds since 1970
 * @throws AppError not_found without callbacks, invalid_input where a header is missing, not_signed_in where one is wrong
 */
export async function issueCallbackToken(
  headers: Headers,
  now = Date.now(),
): Promise<{ access_token: string; expires_in: number }> {
  const known = required();
  const [clientId, clientSecret] = [headers.get("client-id"), headers.get("client-secret")];
  if (!clientId || !clientSecret) throw new AppError("invalid_input", "clientMissing");
  const isId = isSameSecret(clientId, known.clientId);
  const isSecret = isSameSecret(clientSecret, known.clientSecret);
  if (!isId || !isSecret) throw new AppError("not_signed_in", "clientWrong");
  const issuedAt = Math.floor(now / 1000);
  const token = await new SignJWT()
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + TOKEN_LIFE_SECONDS)
    .sign(signingKey(known));
  return { access_token: token, expires_in: TOKEN_LIFE_SECONDS };
}

/** @throws AppError not_found without callbacks, not_signed_in where the `Token` header holds none of our tokens */
export async function requireCallbackToken(headers: Headers): Promise<void> {
  const known = required();
  const expected = { algorithms: ["HS256"], issuer: ISSUER, audience: AUDIENCE, requiredClaims: ["exp"] };
  try {
    await jwtVerify(headers.get("token") ?? "", signingKey(known), expected);
  } catch (cause) {
    throw new AppError("not_signed_in", "tokenWrong", {}, { cause });
  }
}

/**
 * Checks the signature over the body's own bytes. A desk that was given signing secrets takes signed callbacks alone:
 * a check that the sender may leave out would protect nothing. The real Atlas signs none; then no secret is configured.
 * @throws AppError not_signed_in
 */
export function requireCallbackSignature(headers: Headers, body: Uint8Array): void {
  const { signingSecrets } = required();
  if (signingSecrets.length === 0 || isSignedWebhook(headers, body, signingSecrets)) return;
  throw new AppError("not_signed_in", "signatureWrong");
}
