import { z } from "zod";
import { type Language, languages } from "@/lib/i18n/languages";
import type { Reason } from "@/lib/i18n/reason";

export const RecordConsentInput = z.strictObject({
  applicantId: z.cuid(),
  /** The wording that was shown: an outdated one is told, not recorded. */
  version: z.string().min(1).max(20),
  language: z.enum(languages),
  agreed: z.literal(true, "tickConsent" satisfies Reason),
});
export type RecordConsent = z.infer<typeof RecordConsentInput>;

export const WithdrawConsentInput = z.strictObject({ applicantId: z.cuid() });

/**
 * given: to a wording that is accepted. outdated: to one that no longer is. withdrawn: taken back. missing: never given.
 */
export type ConsentState = "given" | "outdated" | "withdrawn" | "missing";

/** Where an applicant's consent stands. */
export interface ConsentView {
  state: ConsentState;
  /** Of the newest answer; null where there is none. */
  newest: {
    way: "IN_PERSON" | "BY_LINK";
    version: string;
    language: Language;
    /** Null where the applicant answered by themselves. */
    officerName: string | null;
    at: Date;
  } | null;
}
