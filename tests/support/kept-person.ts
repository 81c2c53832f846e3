import { randomInt, randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { atlasDocumentId } from "@/lib/batches/atlas-document-id";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { createFlow } from "@/lib/engine/store/create-flow";
import { keepBlob } from "@/lib/engine/store/keep-blob";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";
import { env } from "@/lib/env";
import { deskKeys, engineKeys } from "@/lib/storage/keys";
import { getObject, listKeys, putObject } from "@/lib/storage/object-store";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newBatch } from "@/prisma/seed/build/new-batch";
import { newDocument } from "@/prisma/seed/build/new-document";
import { unique } from "@/prisma/seed/build/unique";
import { flowBody } from "./engine-client";

/** A made-up person and everything the product can keep of them, in the desk, in the engine and in the store. */
export interface KeptPerson {
  applicantId: string;
  documentIds: string[];
  atlasFlowId: string;
  /** Texts that stand nowhere once the person is erased: name, phone, a number that was read, ids of the loan. */
  traces: string[];
  /** The same but for what the application's row keeps: what goes with a document alone. */
  documentTraces: string[];
}

const pageOf = (objectKey: string) => [{ page: 1, width: 10, height: 10, objectKey }];

/** @param types of the documents that were read, one each; null for one that was not recognised */
export async function keepPerson(
  officer: Actor,
  types: (string | null)[],
  createdAt = new Date(),
): Promise<KeptPerson> {
  const { ATLAS_CLIENT_ID: clientId, ATLAS_CLIENT_SECRET: clientSecret } = env();
  const tenantId = await provisionTenant({ name: "The desk", clientId, clientSecret });
  const name = `Tara Specimen ${randomUUID()}`;
  const phone = `9198${String(randomInt(0, 1e8)).padStart(8, "0")}`;
  const number = `SPECIMEN-${unique()}`;
  const flow = flowBody({ username: name });
  const { flowId: atlasFlowId } = await createFlow(tenantId, flow);
  const ids = { applicationId: flow.application_id, externalReferenceId: flow.external_reference_id };
  const applicant = await newApplicant(officer, { ...ids, name, phone }, { state: "OPEN", atlasFlowId });
  const { id: batchId } = await newBatch(officer, applicant, [], { state: "COMPLETED" });
  await prisma.batchEvent.create({ data: { batchId, state: "COMPLETED" } });
  const engineApplicant = await prisma.engineApplicant.findFirstOrThrow({ where: { flowId: atlasFlowId } });
  const engineBatch = await prisma.engineBatch.create({ data: { id: `BATCH-${unique()}`, flowId: atlasFlowId } });
  await prisma.engineMessage.create({ data: { flowId: atlasFlowId, fromUser: true, text: `Where is ${name}?` } });

  const documentIds: string[] = [];
  for (const [position, type] of types.entries()) {
    const bytes = Buffer.from(`%PDF-1.7 ${name} ${number} ${unique()}`);
    const read = { document_type: type ?? "PAN", name_as_per_pan: { value: number, confidence_score: 0.8 } };
    const document = await newDocument(
      officer,
      applicant,
      {
        ...{ batchId, state: "DONE", documentType: type, fileName: `${number}.pdf`, createdAt, extract: read },
        errorMessage: `could not tell ${number}`,
      },
      bytes,
    );
    const { id: documentId } = document;
    documentIds.push(documentId);
    const pageKey = deskKeys.page(applicant.id, documentId, 1);
    await putObject(pageKey, Buffer.from(`page of ${name} ${number}`), "image/jpeg");
    await prisma.document.update({ where: { id: documentId }, data: { pages: pageOf(pageKey) } });
    const of = { documentId, attempt: 1 };
    await prisma.fieldCheck.create({
      data: { ...of, part: 0, field: "name_as_per_pan", readValue: number, value: number, userId: officer.id },
    });
    await prisma.documentReview.create({
      data: { ...of, decision: "REJECT", reason: "OTHER", note: `says ${number}`, reviewerId: officer.id },
    });

    const uuid = randomUUID();
    const { id: blobId } = await keepBlob(tenantId, bytes);
    const enginePage = engineKeys.page(tenantId, uuid, 1);
    await putObject(enginePage, Buffer.from(`page of ${name} ${number}`), "image/jpeg");
    await prisma.engineFile.create({
      data: {
        ...{ uuid, position, batchId: engineBatch.id, flowId: atlasFlowId, applicantId: engineApplicant.id, blobId },
        ...{ documentId: atlasDocumentId({ id: documentId, attempt: 1 }), status: "PROCESSING_SUCCESS" },
        ...{ documentType: type, documentTypes: type ? [type] : [], data: read, pages: pageOf(enginePage) },
      },
    });
  }
  await keepInbox({ applicantId: applicant.id }, name);
  await keepInbox({ sender: phone, senderEnd: phone.slice(-4) }, name);
  const documentTraces = [number];
  const traces = [name, phone, number, ids.applicationId, ids.externalReferenceId, atlasFlowId];
  return { applicantId: applicant.id, documentIds, atlasFlowId, traces, documentTraces };
}

/** A file that came by WhatsApp and is no document yet: given to the applicant, or only from their number. */
async function keepInbox(
  whose: { applicantId?: string; sender?: string; senderEnd?: string },
  name: string,
): Promise<void> {
  const objectKey = deskKeys.inbox(unique());
  await putObject(objectKey, Buffer.from(`%PDF-1.7 ${name}`), "application/pdf");
  await prisma.inboxMessage.create({
    data: {
      ...{ messageHash: unique(), mediaId: unique(), sentAt: new Date(), state: "UNASSIGNED" },
      ...{ ...whose, objectKey, fileName: `${name}.pdf` },
    },
  });
}

/** A made-up person's objects are small: other tests' pictures are not read through. */
const MOST_BYTES = 10_000;

/** Every table of the product in which one of these texts stands anywhere, and every object that holds one. */
export async function findTraces(texts: string[]): Promise<string[]> {
  const { rows: tables } = await pool().query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname in ('desk', 'engine', 'graphile_worker')`,
  );
  const found = new Set<string>();
  for (const { name } of tables) {
    for (const text of texts) {
      const { rows } = await pool().query(
        `select 1 from ${name} as row where row::text like '%' || $1 || '%' limit 1`,
        [text],
      );
      if (rows.length > 0) found.add(name);
    }
  }
  for (const prefix of ["desk/", "engine/"]) {
    for await (const key of listKeys(prefix)) {
      const bytes = await readAll(key);
      if (texts.some((text) => key.includes(text) || bytes.includes(text))) found.add(key);
    }
  }
  return [...found].sort();
}

async function readAll(key: string): Promise<Buffer> {
  const object = await getObject(key);
  if (!object || object.byteSize > MOST_BYTES) {
    object?.body.destroy();
    return Buffer.alloc(0);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of object.body) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
