import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { isHeld, lockApplicant } from "@/lib/retention/lock-applicant";
import type { ChangeApplicant } from "./schema";

/**
 * Puts an applicant's name and phone number right. What comes by WhatsApp is told by the new number from then on; what came from
 * it before waits in the triage list. Atlas keeps the name a flow was opened with: it has no call to change it. The event
 * says what was changed and not to what.
 * @throws AppError not_allowed; not_found; on_hold, for what was there before would be lost
 */
export async function changeApplicant(actor: Actor, { applicantId, name, phone }: ChangeApplicant): Promise<void> {
  requirePermission("work", actor);
  await prisma.$transaction(async (tx) => {
    const isThere = await lockApplicant(tx, applicantId);
    const known = await tx.applicant.findFirst({ where: { id: applicantId, ...visibleApplicants(actor) } });
    if (!isThere || !known) throw new AppError("not_found", "noApplicant");
    const fields: ("name" | "phone")[] = [];
    if (known.name !== name) fields.push("name");
    if (known.phone !== (phone ?? null)) fields.push("phone");
    if (fields.length === 0) return;
    if (await isHeld(tx, applicantId)) throw new AppError("on_hold", "onHoldUnchanged");
    await tx.applicant.update({ where: { id: applicantId }, data: { name, phone: phone ?? null } });
    await recordAudit(tx, actor, { type: "applicant.changed", applicantId, fields });
  });
}
