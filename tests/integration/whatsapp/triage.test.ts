import { afterAll, beforeAll, expect, test } from "vitest";
import { findByApplicationId } from "@/lib/applicants/find-by-application-id";
import { prisma } from "@/lib/db/client";
import { listWaiting } from "@/lib/documents/list-waiting";
import { headObject } from "@/lib/storage/object-store";
import { assignMedia } from "@/lib/whatsapp/assign-media";
import { dismissMedia } from "@/lib/whatsapp/dismiss-media";
import { listInbox } from "@/lib/whatsapp/list-inbox";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newDocument, newPdf } from "@/prisma/seed/build/new-document";
import { newUser } from "@/prisma/seed/build/people";
import { type MetaStandIn, mediaMessage, startMetaStandIn } from "@/tests/support/meta-stand-in";
import { runDeskJob } from "@/tests/support/run-desk-job";
import { deliver, newPhone, queuedJobs, takeWhatsApp } from "@/tests/support/whatsapp";

let meta: MetaStandIn;
beforeAll(async () => {
  meta = await startMetaStandIn();
  takeWhatsApp(meta.url);
});
afterAll(() => meta.close());

/** A file of nobody known, fetched. */
async function stranded(bytes = newPdf()) {
  const phone = newPhone();
  const mediaId = meta.keep(bytes);
  await deliver(mediaMessage(mediaId, phone, { fileName: "slip.pdf" }));
  const { id } = await prisma.inboxMessage.findFirstOrThrow({ where: { mediaId } });
  await runDeskJob("desk.fetch-media", { inboxId: id });
  return { id, phone };
}
const reread = (id: string) => prisma.inboxMessage.findUniqueOrThrow({ where: { id } });
const isListed = async (id: string) => (await listInbox()).items.some((item) => item.id === id);

test("a file that is assigned waits with the applicant, in the name of who opened it, and leaves the list", async () => {
  const opener = await newUser();
  const officer = await newUser({ branchId: opener.branchId });
  const applicant = await newApplicant(opener);
  const { id, phone } = await stranded();
  expect(await isListed(id)).toBe(true);
  const origin = { requestId: "r-1", address: "203.0.113.7", agent: null };
  const { documentId } = await assignMedia({ ...officer, origin }, { inboxId: id, applicantId: applicant.id });
  expect(await isListed(id)).toBe(false);
  expect(await listWaiting(officer, applicant.id)).toMatchObject([{ id: documentId, submissionMode: "WHATSAPP" }]);
  expect(await prisma.document.findUnique({ where: { id: documentId } })).toMatchObject({ officerId: opener.id });
  expect(await reread(id)).toMatchObject({ state: "TAKEN", sender: null, senderEnd: phone.slice(-4) });
  const events = await prisma.auditEvent.findMany({ where: { documentId } });
  expect(events).toMatchObject([{ type: "whatsapp.assigned", actorId: officer.id, requestId: "r-1" }]);
  expect(JSON.stringify(events[0]?.data)).not.toContain(phone);
});

test("nobody is written to for a file of an unknown number: it may be a stranger's", async () => {
  const officer = await newUser();
  const applicant = await newApplicant(officer, { phone: newPhone() });
  const { id } = await stranded();
  await assignMedia(officer, { inboxId: id, applicantId: applicant.id });
  const planned = (await queuedJobs("desk.send-reply")).map(({ payload }) => payload.applicantId);
  expect(planned).not.toContain(applicant.id);
});

test("a file the applicant has already leads to that document, and its object goes", async () => {
  const officer = await newUser();
  const applicant = await newApplicant(officer);
  const bytes = newPdf();
  const known = await newDocument(officer, applicant, { state: "SUBMITTED" }, bytes);
  const { id } = await stranded(bytes);
  expect(await assignMedia(officer, { inboxId: id, applicantId: applicant.id })).toMatchObject({
    documentId: known.id,
  });
  expect(await headObject(`desk/inbox/${id}`)).toBeUndefined();
});

test("of two officers who assign one file at once one wins, and the other is told", async () => {
  const [asha, rohan] = [await newUser(), await newUser()];
  const { id } = await stranded();
  const both = await Promise.allSettled([
    assignMedia(asha, { inboxId: id, applicantId: (await newApplicant(asha)).id }),
    assignMedia(rohan, { inboxId: id, applicantId: (await newApplicant(rohan)).id }),
  ]);
  const refused = both.filter((one) => one.status === "rejected");
  expect(refused.map(({ reason }) => reason.code)).toEqual(["inbox_settled"]);
  expect(await prisma.document.count({ where: { inboxMessages: { some: { id } } } })).toBe(1);
});

test("an applicant of another branch is neither found nor given anything", async () => {
  const [officer, stranger] = [await newUser(), await newUser()];
  const applicant = await newApplicant(officer);
  const part = applicant.applicationId.slice(0, -2).toLowerCase();
  expect(await findByApplicationId(officer, part)).toMatchObject([{ id: applicant.id, name: applicant.name }]);
  expect(await findByApplicationId(stranger, part)).toEqual([]);
  const { id } = await stranded();
  await expect(assignMedia(stranger, { inboxId: id, applicantId: applicant.id })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await isListed(id)).toBe(true);
});

test("what is dismissed is gone from list and store, with its number, once", async () => {
  const officer = await newUser();
  const { id } = await stranded();
  await dismissMedia(officer, id);
  expect(await isListed(id)).toBe(false);
  expect(await headObject(`desk/inbox/${id}`)).toBeUndefined();
  expect(await reread(id)).toMatchObject({ state: "DISMISSED", sender: null, fileName: null, objectKey: null });
  await expect(dismissMedia(officer, id)).rejects.toMatchObject({ code: "inbox_settled" });
  const applicant = await newApplicant(officer);
  await expect(assignMedia(officer, { inboxId: id, applicantId: applicant.id })).rejects.toMatchObject({
    code: "inbox_settled",
  });
  const where = { type: "whatsapp.dismissed", data: { path: ["inboxId"], equals: id } };
  expect(await prisma.auditEvent.count({ where })).toBe(1);
});

test("a file of nobody known that did not come is listed with its problem, and can only be dismissed", async () => {
  const officer = await newUser();
  const { id } = await stranded(Buffer.from("SPECIMEN text"));
  const { items } = await listInbox();
  expect(items.find((item) => item.id === id)).toMatchObject({ problem: "NOT_ACCEPTED", contentType: null });
  const applicant = await newApplicant(officer);
  await expect(assignMedia(officer, { inboxId: id, applicantId: applicant.id })).rejects.toMatchObject({
    code: "inbox_settled",
  });
  await dismissMedia(officer, id);
  expect(await isListed(id)).toBe(false);
});
