import { Secret, TOTP } from "otpauth";

/** What every authenticator app understands (RFC 6238; Google's key URI format): SHA-1, six digits, 30 seconds. */
const PERIOD_SECONDS = 30;
const form = { algorithm: "SHA1", digits: 6, period: PERIOD_SECONDS } as const;
/** A code counts one step early and late: clocks differ, and typing takes time (RFC 6238, 5.2). */
const WINDOW = 1;

/** 160 random bits as base32 (RFC 4226, section 4, R6). */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/**
 * The step a code belongs to, counted in 30 seconds since 1970; null where it is no code of now.
 * @param secret base32
 * @param now milliseconds since 1970
 */
export function stepOf(secret: string, code: string, now: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = TOTP.validate({
    ...form,
    token: code,
    secret: Secret.fromBase32(secret),
    timestamp: now,
    window: WINDOW,
  });
  return delta === null ? null : Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
}

/** What an authenticator app reads from the QR code: `otpauth://totp/…`. */
export const enrolmentUri = (secret: string, email: string): string =>
  new TOTP({ ...form, secret: Secret.fromBase32(secret), issuer: "Patra", label: email }).toString();
