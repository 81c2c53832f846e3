import { afterAll, beforeAll, expect, test } from "vitest";
import { changeApplicant } from "@/lib/applicants/change-applicant";
import { getApplicant } from "@/lib/applicants/get-applicant";
import { ChangeApplicantInput } from "@/lib/applicants/schema";
import { prisma } from "@/lib/db/client";
import { listWaiting } from "@/lib/documents/list-waiting";
import { setHold } from "@/lib/retention/set-hold";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newPdf } from "@/prisma/seed/build/new-document";
import { newActor, newAdmin } from "@/tests/support/desk-rows";
import { type MetaStandIn, mediaMessage, startMetaStandIn } from "@/tests/support/meta-stand-in";
import { runDeskJob } from "@/tests/support/run-desk-job";
import { deliver, newPhone, takeWhatsApp } from "@/tests/support/whatsapp";

let meta: MetaStandIn;
beforeAll(async () => {
  meta = await startMetaStandIn();
  takeWhatsApp(meta.url);
});
afterAll(() => meta.close());

const changes = (applicantId: string) =>
  prisma.auditEvent.findMany({ where: { applicantId, type: "applicant.changed" }, orderBy: { id: "asc" } });

/** Sends a file by WhatsApp, as the phone with this number does. */
async function send(phone: string) {
  const mediaId = meta.keep(newPdf());
  await deliver(mediaMessage(mediaId, phone));
  const { id } = await prisma.inboxMessage.findFirstOrThrow({ where: { mediaId } });
  await runDeskJob("desk.fetch-media", { inboxId: id });
  return prisma.inboxMessage.findUniqueOrThrow({ where: { id } });
}

test("name and number are put right by a colleague; the events say which, by whom, and hold neither", async () => {
  const opener = await newActor();
  const officer = await newActor({ branchId: opener.branchId });
  const [before, after] = [newPhone(), newPhone()];
  const { id } = await newApplicant(opener, { name: "Tara Specimne", phone: before });
  await changeApplicant(officer, { applicantId: id, name: "Tara Specimen", phone: before });
  await changeApplicant(officer, { applicantId: id, name: "Tara Specimen", phone: after });
  await changeApplicant(officer, { applicantId: id, name: "Tara Specimen", phone: after });
  expect(await getApplicant(officer, id)).toMatchObject({ name: "Tara Specimen", phone: after });
  const events = await changes(id);
  expect(events.map(({ actorId, data }) => ({ actorId, data }))).toEqual([
    { actorId: officer.id, data: { applicantId: id, fields: ["name"] } },
    { actorId: officer.id, data: { applicantId: id, fields: ["phone"] } },
  ]);
});

test("what comes by WhatsApp follows the new number, and the old one is nobody's", async () => {
  const officer = await newActor();
  const [before, after] = [newPhone(), newPhone()];
  const { id, name } = await newApplicant(officer, { phone: before });
  await changeApplicant(officer, { applicantId: id, name, phone: after });
  expect(await send(before)).toMatchObject({ state: "UNASSIGNED", applicantId: null });
  const { documentId } = await send(after);
  expect(await listWaiting(officer, id)).toMatchObject([{ id: documentId }]);
});

test("a number is read as it is typed, taken away by an empty field, and refused where it is none", async () => {
  const officer = await newActor();
  const { id: applicantId, name } = await newApplicant(officer, { phone: newPhone() });
  const typed = { applicantId, name };
  expect(ChangeApplicantInput.parse({ ...typed, phone: "098765 43210" }).phone).toBe("919876543210");
  expect(ChangeApplicantInput.safeParse({ ...typed, phone: "12" }).success).toBe(false);
  await changeApplicant(officer, ChangeApplicantInput.parse({ ...typed, phone: " " }));
  expect((await getApplicant(officer, applicantId)).phone).toBeNull();
});

test("another branch's applicant is not there to be changed, nor may an auditor change any", async () => {
  const { id: applicantId, name } = await newApplicant(await newActor());
  const input = { applicantId, name: `${name} changed` };
  await expect(changeApplicant(await newActor(), input)).rejects.toMatchObject({ code: "not_found" });
  const auditor = await newActor({ role: "AUDITOR" });
  await expect(changeApplicant(auditor, input)).rejects.toMatchObject({ code: "not_allowed" });
  expect(await changes(applicantId)).toEqual([]);
});

test("a legal hold keeps name and number as they are", async () => {
  const officer = await newActor();
  const { id: applicantId, name } = await newApplicant(officer, { phone: newPhone() });
  await setHold(await newAdmin(), { applicantId, reason: "A court asks" });
  const change = changeApplicant(officer, { applicantId, name });
  await expect(change).rejects.toMatchObject({ code: "on_hold" });
  expect(await changes(applicantId)).toEqual([]);
});
