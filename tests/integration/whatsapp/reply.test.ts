import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { REPLY_AFTER_SECONDS } from "@/lib/whatsapp/plan-reply";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newDocument, newPdf } from "@/prisma/seed/build/new-document";
import { newUser } from "@/prisma/seed/build/people";
import { newEndedBatch } from "@/tests/support/desk-rows";
import { type MetaStandIn, mediaMessage, REPLIES, startMetaStandIn } from "@/tests/support/meta-stand-in";
import { runDeskJob } from "@/tests/support/run-desk-job";
import { deliver, newPhone, queuedJobs, takeWhatsApp } from "@/tests/support/whatsapp";

let meta: MetaStandIn;
beforeAll(async () => {
  meta = await startMetaStandIn();
  takeWhatsApp(meta.url);
});
afterAll(() => meta.close());

async function applicantWithPhone() {
  const officer = await newUser();
  const phone = newPhone();
  const expectedDocuments = ["PAN", "AADHAAR", "SALARY_SLIP"];
  return { officer, phone, applicant: await newApplicant(officer, { phone, expectedDocuments }) };
}
const png = () => Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), newPdf()]);

async function receive(bytes: Buffer, phone: string): Promise<string> {
  const mediaId = meta.keep(bytes);
  await deliver(mediaMessage(mediaId, phone));
  return (await prisma.inboxMessage.findFirstOrThrow({ where: { mediaId } })).id;
}
const fetchOnce = (inboxId: string) => runDeskJob("desk.fetch-media", { inboxId });
const reply = (applicantId: string) => runDeskJob("desk.send-reply", { applicantId });
const repliesTo = (phone: string) => meta.replies.filter(({ to }) => to === phone);
const plannedFor = async (applicantId: string) =>
  (await queuedJobs("desk.send-reply")).filter(({ payload }) => payload.applicantId === applicantId);

test("several files get one reply some seconds after the last, with what came and what is still missing", async () => {
  const { officer, phone, applicant } = await applicantWithPhone();
  await newEndedBatch(officer, applicant, [{ documentType: "PAN" }]);
  await fetchOnce(await receive(png(), phone));
  const [first] = await plannedFor(applicant.id);
  const asked = Date.now();
  for (const bytes of [png(), newPdf(), Buffer.from("SPECIMEN text")]) await fetchOnce(await receive(bytes, phone));
  const planned = await plannedFor(applicant.id);
  expect(planned).toHaveLength(1);
  expect(planned[0]?.runAt.getTime()).toBeGreaterThan(first?.runAt.getTime() ?? Number.POSITIVE_INFINITY);
  expect(planned[0]?.runAt.getTime()).toBeGreaterThanOrEqual(asked + (REPLY_AFTER_SECONDS - 1) * 1000);

  await reply(applicant.id);
  await reply(applicant.id); // nothing new to say
  expect(repliesTo(phone)).toEqual([
    {
      to: phone,
      template: "documents_received",
      language: "en_US",
      texts: [
        "2 photos and 1 PDF (1 file was of a kind we cannot read: please send a photo or a PDF)",
        "Aadhaar and salary slip",
      ],
    },
  ]);
  const where = { applicantId: applicant.id, type: "whatsapp.replied" };
  expect(await prisma.auditEvent.findMany({ where })).toMatchObject([{ data: { fileCount: 4 } }]);
});

test("while a file is still being fetched nothing is said, and its end plans the reply anew", async () => {
  const { phone, applicant } = await applicantWithPhone();
  await fetchOnce(await receive(png(), phone));
  const late = await receive(newPdf(), phone);
  await reply(applicant.id);
  expect(repliesTo(phone)).toEqual([]);
  await fetchOnce(late);
  await reply(applicant.id);
  expect(repliesTo(phone).map(({ texts }) => texts[0])).toEqual(["1 photo and 1 PDF"]);
});

test("a reply Meta could not take is sent by the next attempt, once", async () => {
  const { phone, applicant } = await applicantWithPhone();
  await fetchOnce(await receive(png(), phone));
  meta.mishaps.set(REPLIES, ["broken"]);
  await expect(reply(applicant.id)).rejects.toMatchObject({ name: "WhatsAppUnavailable" });
  await reply(applicant.id);
  expect(repliesTo(phone)).toHaveLength(1);
});

test("what is sent after a reply gets one of its own, about itself alone", async () => {
  const { phone, applicant } = await applicantWithPhone();
  await fetchOnce(await receive(png(), phone));
  await reply(applicant.id);
  await fetchOnce(await receive(newPdf(), phone));
  await reply(applicant.id);
  expect(repliesTo(phone).map(({ texts }) => texts[0])).toEqual(["1 photo", "1 PDF"]);
});

test("a file an officer uploads is nothing to reply to", async () => {
  const { officer, phone, applicant } = await applicantWithPhone();
  await newDocument(officer, applicant);
  await reply(applicant.id);
  expect(repliesTo(phone)).toEqual([]);
});
