import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Origin } from "@/lib/auth/origin";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Language } from "@/lib/i18n/languages";
import { CURRENT_NOTICE, noticeFor, noticeHash } from "./notice";
import type { ConsentWay } from "./schema";
import { consentState } from "./state";

/** Who wrote the answer down, or by which link it came. */
export type Witness =
  | { id: string; name: string; origin?: Origin }
  | { id: null; name: string; origin?: Origin; uploadLinkId: string };

interface Answer {
  applicant: { id: string; branch: { name: string } };
  decision: "GIVEN" | "WITHDRAWN";
  version: string;
  language: Language;
  way: ConsentWay;
}

/**
 * Keeps an answer to the notice: what was shown, in which language, to whom, when, how and from where. The same answer
 * again keeps nothing.
 * @throws AppError notice_outdated where another wording is shown now
 */
export async function keepConsent(
  tx: Tx,
  witness: Witness,
  { applicant, decision, version, language, way }: Answer,
): Promise<void> {
  if (decision === "GIVEN" && version !== CURRENT_NOTICE) throw new AppError("notice_outdated", "noticeOutdated");
  const { id: applicantId, branch } = applicant;
  // Two answers at the same moment stand one after the other.
  await tx.$queryRaw`select "id" from desk."Applicant" where "id" = ${applicantId} for no key update`;
  const newest = await tx.consentRecord.findFirst({ where: { applicantId }, orderBy: { id: "desc" } });
  const isSaid = decision === "GIVEN" ? consentState(newest) === "given" : newest?.decision !== "GIVEN";
  if (isSaid) return;
  const uploadLinkId = "uploadLinkId" in witness ? witness.uploadLinkId : null;
  const { address = null, agent = null } = witness.origin ?? {};
  await tx.consentRecord.create({
    data: {
      ...{ applicantId, decision, way, version, language, officerId: witness.id, uploadLinkId, address, agent },
      textHash: noticeHash(noticeFor(language, branch.name)),
    },
  });
  const facts = { applicantId, version, language, way, linkId: uploadLinkId };
  await recordAudit(tx, witness, { type: decision === "GIVEN" ? "consent.given" : "consent.withdrawn", ...facts });
}
