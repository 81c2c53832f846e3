import "server-only";
import { createHash } from "node:crypto";
import { env } from "@/lib/env";
import { wordsIn } from "@/lib/i18n/catalogue";
import type { Language } from "@/lib/i18n/languages";

/** The wording that is shown now. Another wording is another version: see the README. */
export const CURRENT_NOTICE = "1";

/** Consents to these wordings are good. One that is taken off this list has to be asked for anew. */
export const acceptedNotices: readonly string[] = ["1"];

/** One part of the notice. */
export interface NoticePart {
  heading: string;
  lines: string[];
}

/** What is shown before consent is asked for. */
export interface Notice {
  version: string;
  language: Language;
  title: string;
  intro: string;
  parts: NoticePart[];
  /** What the applicant agrees to, in the first person. */
  statement: string;
}

/**
 * The notice of section 5 of India's Digital Personal Data Protection Act 2023, in plain words as section 6(3) wants them:
 * what is collected and why, how to withdraw (6(4)), the rights (11 to 14), whom to ask, and the Data Protection Board.
 * @param branchName where the applicant's case is handled, named where nobody else is set up as contact
 */
export function noticeFor(language: Language, branchName: string): Notice {
  const t = wordsIn(language, "consentNotice");
  const { LENDER_NAME, PRIVACY_CONTACT } = env();
  const lender = LENDER_NAME ?? t("lender");
  const contact = PRIVACY_CONTACT ?? t("branchContact", { branch: branchName });
  return {
    version: CURRENT_NOTICE,
    language,
    title: t("title"),
    intro: t("intro"),
    parts: [
      { heading: t("what.heading"), lines: [t("what.documents"), t("what.contents"), t("what.record")] },
      { heading: t("why.heading"), lines: [t("why.verify", { lender }), t("why.law"), t("why.nothingElse")] },
      {
        heading: t("rights.heading"),
        lines: [t("rights.see"), t("rights.mend"), t("rights.erase"), t("rights.nominee")],
      },
      { heading: t("withdraw.heading"), lines: [t("withdraw.how"), t("withdraw.effect")] },
      { heading: t("contact.heading"), lines: [t("contact.ask", { contact }), t("contact.board")] },
    ],
    statement: t("statement", { lender }),
  };
}

/** The whole notice as one text, as it is read. */
export const noticeText = ({ title, intro, parts, statement }: Notice): string =>
  [title, intro, ...parts.flatMap(({ heading, lines }) => [heading, ...lines]), statement].join("\n");

/** Proves which text was shown: lower-case hex of its sha256. */
export const noticeHash = (notice: Notice): string => createHash("sha256").update(noticeText(notice)).digest("hex");
