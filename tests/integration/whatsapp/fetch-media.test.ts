import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { submitBatch } from "@/lib/batches/submit-batch";
import { prisma } from "@/lib/db/client";
import { MAX_DOCUMENT_BYTES } from "@/lib/documents/limits";
import { listWaiting } from "@/lib/documents/list-waiting";
import { presignUpload } from "@/lib/documents/presign-upload";
import { removeAbandonedUploads } from "@/lib/documents/sweep-uploads";
import { getObject, headObject } from "@/lib/storage/object-store";
import { listInbox } from "@/lib/whatsapp/list-inbox";
import { listNotTaken } from "@/lib/whatsapp/list-not-taken";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newDocument, newPdf, sha256Of } from "@/prisma/seed/build/new-document";
import { newUser } from "@/prisma/seed/build/people";
import { AtlasFake } from "@/tests/support/atlas-fake";
import { type MetaStandIn, type Mishap, mediaMessage, startMetaStandIn } from "@/tests/support/meta-stand-in";
import { runDeskJob } from "@/tests/support/run-desk-job";
import { deliver, newPhone, takeWhatsApp } from "@/tests/support/whatsapp";

let meta: MetaStandIn;
const atlas = new AtlasFake();
beforeAll(async () => {
  meta = await startMetaStandIn();
  takeWhatsApp(meta.url);
  process.env.ATLAS_BASE_URL = await atlas.start();
});
afterAll(() => Promise.all([meta.close(), atlas.close()]));

async function applicantWithPhone() {
  const officer = await newUser();
  const phone = newPhone();
  return { officer, phone, applicant: await newApplicant(officer, { phone }) };
}

/** Delivers one file and answers the row it became. */
async function send(bytes: Buffer, from: string | undefined, options: { fileName?: string; sentAt?: Date } = {}) {
  const mediaId = meta.keep(bytes);
  await deliver(mediaMessage(mediaId, from, options));
  return prisma.inboxMessage.findFirstOrThrow({ where: { mediaId } });
}
const fetchOnce = (inboxId: string, attempt = 1) => runDeskJob("desk.fetch-media", { inboxId }, attempt);
const reread = (id: string) => prisma.inboxMessage.findUniqueOrThrow({ where: { id } });

test("a file from an applicant's number waits with the applicant for every colleague, and goes to Atlas as whatsapp", async () => {
  const { officer, phone, applicant } = await applicantWithPhone();
  const bytes = newPdf();
  const sentAt = new Date("2026-11-28T10:00:00Z");
  const message = await send(bytes, phone, { fileName: "pan card.pdf", sentAt });
  await fetchOnce(message.id);
  await fetchOnce(message.id); // run again after a crash

  const colleague = await newUser({ branchId: officer.branchId });
  const [waiting, ...others] = await listWaiting(colleague, applicant.id);
  expect(others).toEqual([]);
  expect(waiting).toMatchObject({
    fileName: "pan card.pdf",
    contentType: "application/pdf",
    byteSize: bytes.byteLength,
    submissionMode: "WHATSAPP",
    createdAt: sentAt,
  });
  expect(await listWaiting(await newUser(), applicant.id)).toEqual([]);
  const documentId = waiting?.id ?? expect.fail("nothing waits");
  expect(await prisma.document.findUnique({ where: { id: documentId } })).toMatchObject({ officerId: officer.id });
  expect(await reread(message.id)).toMatchObject({
    state: "TAKEN",
    applicantId: applicant.id,
    documentId,
    sender: null,
  });

  const batch = await submitBatch(colleague, { applicantId: applicant.id, documentIds: [documentId] });
  await runDeskJob("desk.send-batch", { batchId: batch.id });
  const sent = atlas.files.find((file) => file.documentId === `${documentId}-1`);
  const fetched = await fetch(sent?.fileUrl ?? expect.fail("Atlas got nothing"));
  expect(Buffer.from(await fetched.arrayBuffer()).equals(bytes)).toBe(true);
  expect(sent?.submissionMode).toBe("whatsapp");
});

test("the audit trail says what was received, with no more of the number than its end", async () => {
  const { phone, applicant } = await applicantWithPhone();
  const { id } = await send(newPdf(), phone, { fileName: `${phone}.pdf` });
  await fetchOnce(id);
  const events = await prisma.auditEvent.findMany({ where: { applicantId: applicant.id } });
  expect(events).toMatchObject([{ type: "whatsapp.received", data: { inboxId: id, senderEnd: phone.slice(-4) } }]);
  expect(JSON.stringify(events.map(({ data }) => data))).not.toContain(phone);
});

test.each<[string, () => Promise<string | undefined>]>([
  ["an unknown number", async () => newPhone()],
  ["a hidden number", async () => undefined],
  [
    "the number of two applicants",
    async () => {
      const { officer, phone } = await applicantWithPhone();
      await newApplicant(officer, { phone });
      return phone;
    },
  ],
])("a file from %s lands in the triage list", async (_, number) => {
  const phone = await number();
  const { id } = await send(newPdf(), phone);
  await fetchOnce(id);
  const { items } = await listInbox();
  expect(items.find((item) => item.id === id)).toMatchObject({
    senderEnd: phone?.slice(-4) ?? null,
    contentType: "application/pdf",
    problem: null,
  });
  const { objectKey } = await reread(id);
  expect(await headObject(objectKey ?? "")).toBeDefined();
});

test.each<Mishap>(["broken", "busy", "expired address", "damaged"])(
  "after the mishap %s the file is fetched by the next attempt, from a fresh address",
  async (mishap) => {
    const { officer, phone, applicant } = await applicantWithPhone();
    const message = await send(newPdf(), phone);
    meta.mishaps.set(message.mediaId, [mishap]);
    await expect(fetchOnce(message.id)).rejects.toMatchObject({ name: "WhatsAppUnavailable" });
    expect(await reread(message.id)).toMatchObject({ state: "FETCHING" });
    await fetchOnce(message.id, 2);
    expect(await listWaiting(officer, applicant.id)).toHaveLength(1);
  },
);

test("no error names the address, the token or the number", async () => {
  const { phone } = await applicantWithPhone();
  const message = await send(newPdf(), phone);
  meta.mishaps.set(message.mediaId, ["expired address"]);
  const error: unknown = await fetchOnce(message.id).catch((thrown: unknown) => thrown);
  const told = `${(error as Error).message} ${(error as Error).stack} ${String((error as Error).cause)}`;
  expect(told).toContain("expired");
  expect(told).not.toMatch(/http:|hash=|token-/);
  expect(told).not.toContain(phone);
});

test.each<[string, Buffer, Mishap[], number]>([
  ["TOO_LARGE", Buffer.alloc(MAX_DOCUMENT_BYTES + 1), [], 1],
  ["TOO_LARGE", Buffer.alloc(MAX_DOCUMENT_BYTES + 1), ["announces less"], 1],
  ["NOT_ACCEPTED", Buffer.from("<html>SPECIMEN</html>"), [], 1],
  ["GONE", newPdf(), ["gone"], 1],
  ["UNAVAILABLE", newPdf(), ["broken"], 12],
])(
  "a file with the problem %s is no document, and the officer is told, case %#",
  async (problem, bytes, mishaps, attempt) => {
    const { officer, phone, applicant } = await applicantWithPhone();
    const message = await send(bytes, phone);
    meta.mishaps.set(message.mediaId, [...mishaps]);
    await fetchOnce(message.id, attempt);
    expect(await reread(message.id)).toMatchObject({ state: "FAILED", problem, sender: null, objectKey: null });
    expect(await prisma.document.count({ where: { applicantId: applicant.id } })).toBe(0);
    expect(await listNotTaken(officer, applicant.id)).toMatchObject([{ problem }]);
    expect(await listNotTaken(await newUser(), applicant.id)).toEqual([]);
  },
);

test("the same bytes sent twice, or at once, are one document with one object", async () => {
  const { officer, phone, applicant } = await applicantWithPhone();
  const bytes = newPdf();
  const [one, other] = [await send(bytes, phone), await send(bytes, phone)];
  await Promise.all([fetchOnce(one.id), fetchOnce(other.id)]);
  const [waiting, ...more] = await listWaiting(officer, applicant.id);
  expect(more).toEqual([]);
  const rows = [await reread(one.id), await reread(other.id)];
  expect(rows.map(({ state, documentId }) => [state, documentId])).toEqual([
    ["TAKEN", waiting?.id],
    ["TAKEN", waiting?.id],
  ]);
  const objects = await Promise.all([one, other].map(({ id }) => headObject(`desk/inbox/${id}`)));
  expect(objects.filter(Boolean)).toHaveLength(1);
});

test("bytes that were submitted before lead to that document and leave no object", async () => {
  const { officer, phone, applicant } = await applicantWithPhone();
  const bytes = newPdf();
  const submitted = await newDocument(officer, applicant, { state: "SUBMITTED" }, bytes);
  const message = await send(bytes, phone);
  await fetchOnce(message.id);
  expect(await reread(message.id)).toMatchObject({ state: "TAKEN", documentId: submitted.id });
  expect(await headObject(`desk/inbox/${message.id}`)).toBeUndefined();
  expect(await prisma.document.findUnique({ where: { id: submitted.id } })).toEqual(submitted);
});

test("bytes that a browser promised and never sent are there once they come by WhatsApp, and stay when it tries again", async () => {
  const { officer, phone, applicant } = await applicantWithPhone();
  const bytes = newPdf();
  const promise = {
    applicantId: applicant.id,
    fileName: "promised.pdf",
    contentType: "application/pdf",
    byteSize: bytes.byteLength,
    sha256: sha256Of(bytes),
    submissionMode: "UPLOAD",
  } as const;
  const { documentId } = await presignUpload(officer, promise);
  expect(await listWaiting(officer, applicant.id)).toEqual([]);
  await fetchOnce((await send(bytes, phone)).id);
  expect(await listWaiting(officer, applicant.id)).toMatchObject([{ id: documentId, submissionMode: "WHATSAPP" }]);
  expect(await presignUpload(officer, promise)).toMatchObject({ documentId });
  const [waiting] = await listWaiting(officer, applicant.id);
  expect(waiting).toMatchObject({ submissionMode: "WHATSAPP" });
  const { objectKey } = await prisma.document.findUniqueOrThrow({ where: { id: documentId } });
  const object = (await getObject(objectKey)) ?? expect.fail("no object");
  expect((await buffer(object.body)).equals(bytes)).toBe(true);
});

test("the sweep of given-up uploads leaves what came by WhatsApp", async () => {
  const { officer, phone, applicant } = await applicantWithPhone();
  const message = await send(newPdf(), phone, { sentAt: new Date(Date.now() - 30 * 3600_000) });
  await fetchOnce(message.id);
  await removeAbandonedUploads();
  expect(await listWaiting(officer, applicant.id)).toHaveLength(1);
});
