import { Secret, TOTP } from "otpauth";

/**
 * The code an authenticator app shows. A code counts once: for a second one the next step's is taken, which counts early.
 * @param secret base32, spaces as on the page
 */
export function codeOf(secret: string, stepsAhead = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) });
  return totp.generate({ timestamp: Date.now() + stepsAhead * 30_000 });
}
