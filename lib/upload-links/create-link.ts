import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { type CreateLink, contentTypesOf } from "./schema";
import { hashToken, newToken } from "./token";

const DAY = 24 * 3600_000;

/**
 * Makes a link for an applicant. The secret stands in the fragment of its address, which browsers send to nobody: no log,
 * no referrer and no audit event can hold it.
 * @returns the address; it is shown once and kept nowhere
 * @throws AppError not_found
 */
export async function createLink(actor: Actor, input: CreateLink): Promise<{ url: string }> {
  const { applicantId, language, days, isSingleUse, maxFiles, maxFileBytes, kind } = input;
  const applicant = await prisma.applicant.findFirst({
    where: { id: applicantId, ...visibleApplicants(actor) },
    select: { id: true },
  });
  if (!applicant) throw new AppError("not_found", "noApplicant");
  const token = newToken();
  const expiresAt = new Date(Date.now() + days * DAY);
  await prisma.$transaction(async (tx) => {
    const { id: linkId } = await tx.uploadLink.create({
      data: {
        ...{ applicantId, language, isSingleUse, maxFiles, maxFileBytes, expiresAt },
        contentTypes: contentTypesOf(kind),
        tokenHash: hashToken(token),
        createdById: actor.id,
      },
    });
    const facts = { applicantId, linkId, expiresAt: expiresAt.toISOString(), isSingleUse };
    await recordAudit(tx, actor, { type: "link.created", ...facts });
  });
  return { url: `${env().NEXTAUTH_URL}/send/${language}#${token}` };
}
