import { createHash, randomUUID } from "node:crypto";
import { prisma } from "@/lib/db/client";
import { createFlow } from "@/lib/engine/store/create-flow";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";
import { env } from "@/lib/env";
import { sendBatch } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { deskKeys } from "@/lib/storage/keys";
import { putObject } from "@/lib/storage/object-store";
import { flowBody } from "./engine-client";

export interface UploadedFile {
  fileName: string;
  contentType: string;
  bytes: Uint8Array;
}

/** An applicant with an open flow at the engine, and a batch of uploaded files that has just been submitted. */
export async function submitBatch(files: UploadedFile[]): Promise<{ batchId: string; atlasFlowId: string }> {
  const { ATLAS_CLIENT_ID: clientId, ATLAS_CLIENT_SECRET: clientSecret } = env();
  const tenantId = await provisionTenant({ name: "The desk", clientId, clientSecret });
  const reference = flowBody();
  const { flowId: atlasFlowId } = await createFlow(tenantId, reference);
  const branch = await prisma.branch.create({ data: { code: randomUUID(), name: "Pune" } });
  const officer = await prisma.user.create({
    data: { email: `${randomUUID()}@desk.test`, name: "Asha", passwordHash: "-", role: "OFFICER", branchId: branch.id },
  });
  const applicant = await prisma.applicant.create({
    data: {
      applicationId: reference.application_id,
      externalReferenceId: reference.external_reference_id,
      name: reference.username,
      productType: reference.product_type,
      branch: { connect: { id: branch.id } },
      createdBy: { connect: { id: officer.id } },
      flow: { create: { state: "OPEN", atlasFlowId } },
    },
  });
  const owner = { applicantId: applicant.id, officerId: officer.id };
  const batch = await prisma.batch.create({ data: owner });
  for (const { fileName, contentType, bytes } of files) {
    const id = randomUUID();
    const objectKey = deskKeys.upload(applicant.id, id);
    await putObject(objectKey, bytes, contentType);
    await prisma.document.create({
      data: {
        ...owner,
        id,
        objectKey,
        batchId: batch.id,
        state: "SUBMITTED",
        submissionMode: "UPLOAD",
        fileName,
        contentType,
        byteSize: bytes.byteLength,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        submittedAt: new Date(),
      },
    });
  }
  await prisma.$transaction((tx) => enqueue(tx, sendBatch, { batchId: batch.id }));
  return { batchId: batch.id, atlasFlowId };
}

/** How many of a batch's documents have not ended. */
export const countOpenDocuments = (batchId: string) =>
  prisma.document.count({ where: { batchId, state: { in: ["SUBMITTED", "PROCESSING"] } } });
