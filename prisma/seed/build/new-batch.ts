import type { Actor } from "@/lib/auth/actor";
import { type Prisma, prisma } from "@/lib/db/client";
import { newDocument } from "./new-document";

/** A batch submitted for the applicant, one really stored document for each of `documents`; no job is queued for it. */
export async function newBatch(
  officer: Actor,
  applicant: { id: string },
  documents: Partial<Prisma.DocumentUncheckedCreateInput>[] = [{}],
  overrides: Partial<Prisma.BatchUncheckedCreateInput> = {},
) {
  const { id } = await prisma.batch.create({
    data: { applicantId: applicant.id, officerId: officer.id, ...overrides },
  });
  for (const document of documents) {
    await newDocument(officer, applicant, { state: "SUBMITTED", submittedAt: new Date(), ...document, batchId: id });
  }
  return prisma.batch.findUniqueOrThrow({ where: { id }, include: { documents: { orderBy: { createdAt: "asc" } } } });
}
