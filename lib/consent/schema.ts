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

/** Body of POST /api/v1/applicants/<id>/consent. */
export const TellConsentBody = z.strictObject({
  decision: z.enum(["GIVEN", "WITHDRAWN"]),
  /** The wording that was shown, as GET /api/v1/notice names it. */
  version: z.string().min(1).max(20),
  language: z.enum(languages),
});
export type TellConsent = z.infer<typeof TellConsentBody>;

/** Query of GET /api/v1/notice. */
export const NoticeQuery = z.object({ language: z.enum(languages).default("en") });

/** How the notice was shown: by an officer, on the page of an upload link, by one of the lender's own systems. */
export type ConsentWay = "IN_PERSON" | "BY_LINK" | "BY_SYSTEM";

/**
 * given: to a wording that is accepted. outdated: to one that no longer is. withdrawn: taken back. missing: never given.
 */
export type ConsentState = "given" | "outdated" | "withdrawn" | "missing";

/** Where an applicant's consent stands. */
export interface ConsentView {
  state: ConsentState;
  /** Of the newest answer; null where there is none. */
  newest: {
    way: ConsentWay;
    version: string;
    language: Language;
    /** Null where the applicant answered by themselves. */
    officerName: string | null;
    at: Date;
  } | null;
}
