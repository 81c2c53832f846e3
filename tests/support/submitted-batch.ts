import { prisma } from "@/lib/db/client";
import { createFlow } from "@/lib/engine/store/create-flow";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";
import { env } from "@/lib/env";
import { sendBatch } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newBatch } from "@/prisma/seed/build/new-batch";
import { newDocument, newPdf } from "@/prisma/seed/build/new-document";
import { newUser } from "@/prisma/seed/build/people";
import { flowBody } from "./engine-client";

/** A file as it was uploaded; unlike any other where it has no bytes of its own. */
export interface UploadedFile {
  fileName: string;
  contentType: string;
  bytes?: Buffer;
}

/** An applicant with an open flow at the engine, and a batch of uploaded files that has just been submitted. */
export async function submitBatch(
  files: UploadedFile[],
): Promise<{ batchId: string; atlasFlowId: string; reference: string }> {
  const { ATLAS_CLIENT_ID: clientId, ATLAS_CLIENT_SECRET: clientSecret } = env();
  const tenantId = await provisionTenant({ name: "The desk", clientId, clientSecret });
  const flow = flowBody();
  const { flowId: atlasFlowId } = await createFlow(tenantId, flow);
  const officer = await newUser();
  const names = { applicationId: flow.application_id, externalReferenceId: flow.external_reference_id };
  const applicant = await newApplicant(officer, names, { state: "OPEN", atlasFlowId });
  const { id: batchId } = await newBatch(officer, applicant, []);
  for (const { bytes = newPdf(), ...file } of files) {
    await newDocument(officer, applicant, { ...file, batchId, state: "SUBMITTED", submittedAt: new Date() }, bytes);
  }
  await prisma.$transaction((tx) => enqueue(tx, sendBatch, { batchId }));
  return { batchId, atlasFlowId, reference: flow.external_reference_id };
}

/** How many of a batch's documents have not ended. */
export const countOpenDocuments = (batchId: string) =>
  prisma.document.count({ where: { batchId, state: { in: ["SUBMITTED", "PROCESSING"] } } });
