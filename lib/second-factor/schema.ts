import { z } from "zod";
import { roles } from "@/lib/auth/actor";
import type { Reason } from "@/lib/i18n/reason";

export const CodeBody = z.strictObject({
  code: z
    .string()
    .trim()
    .min(1, "typeCode" satisfies Reason)
    .max(40, "codeWrong" satisfies Reason),
});
export type Code = z.infer<typeof CodeBody>;

export const ResetFactorBody = z.strictObject({ userId: z.cuid() });
export type ResetFactor = z.infer<typeof ResetFactorBody>;

export const SetPolicyBody = z.strictObject({ roles: z.array(z.enum(roles)).max(roles.length) });
export type SetPolicy = z.infer<typeof SetPolicyBody>;

/** What an authenticator app needs, for the page that sets it up. */
export interface Enrolment {
  /** `otpauth://…` as a QR code, SVG. */
  qrCode: string;
  /** Base32 in groups of four, to be typed where the camera does not work. */
  secret: string;
}

/** A user's second factor, without anything secret. */
export interface FactorState {
  /** Since when; null where there is none. */
  since: Date | null;
  unusedCodes: number;
  isRequired: boolean;
}
