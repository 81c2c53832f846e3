import { expect, test } from "vitest";
import { hashOfToken } from "@/lib/auth/session-token";
import { countFailure } from "@/lib/auth/throttle";
import { submitBatch } from "@/lib/batches/submit-batch";
import { type Prisma, prisma } from "@/lib/db/client";
import { discardDocument } from "@/lib/documents/discard-document";
import { listArrived } from "@/lib/documents/list-arrived";
import { liftHold } from "@/lib/retention/lift-hold";
import { INBOX_DAYS, INVITATION_KEPT_DAYS, WAITING_DAYS } from "@/lib/retention/limits";
import { setHold } from "@/lib/retention/set-hold";
import { deskKeys } from "@/lib/storage/keys";
import { headObject, putObject } from "@/lib/storage/object-store";
import { dismissMedia } from "@/lib/whatsapp/dismiss-media";
import { listInbox } from "@/lib/whatsapp/list-inbox";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newDocument } from "@/prisma/seed/build/new-document";
import { unique } from "@/prisma/seed/build/unique";
import { newActor, newAdmin } from "@/tests/support/desk-rows";
import { runDeskJob } from "@/tests/support/run-desk-job";
import { newPhone } from "@/tests/support/whatsapp";

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3600_000);
const night = () => runDeskJob("desk.apply-retention", {});
const hour = () => runDeskJob("desk.sweep-uploads", {});

async function newMessage(overrides: Partial<Prisma.InboxMessageUncheckedCreateInput> = {}) {
  const objectKey = deskKeys.inbox(unique());
  await putObject(objectKey, Buffer.from("%PDF-1.7 SPECIMEN"), "application/pdf");
  return prisma.inboxMessage.create({
    data: {
      ...{ messageHash: unique(), mediaId: unique(), state: "UNASSIGNED", objectKey, senderEnd: "4321" },
      ...{ sentAt: new Date(), receivedAt: daysAgo(INBOX_DAYS + 1), ...overrides },
    },
  });
}
const messageOf = (id: string) => prisma.inboxMessage.findUnique({ where: { id } });
const documentOf = (id: string) => prisma.document.findUnique({ where: { id } });
const eventsOf = (where: Prisma.AuditEventWhereInput) => prisma.auditEvent.findMany({ where });

test("what an applicant sent and nobody sent on goes after its time, row and object, and an event says so", async () => {
  const officer = await newActor();
  const applicant = await newApplicant(officer);
  const old = daysAgo(WAITING_DAYS + 1);
  const byWhatsApp = await newDocument(officer, applicant, { submissionMode: "WHATSAPP", createdAt: old });
  const byLink = await newDocument(officer, applicant, { createdAt: old, receivedAt: old });
  await night();
  for (const { id, objectKey } of [byWhatsApp, byLink]) {
    expect(await documentOf(id)).toBeNull();
    expect(await headObject(objectKey)).toBeUndefined();
    expect(await eventsOf({ documentId: id })).toMatchObject([
      { type: "document.lapsed", applicantId: applicant.id, actorId: null },
    ]);
  }
});

test("what is younger, was sent on, or was found whole later than it was promised, stays", async () => {
  const officer = await newActor();
  const applicant = await newApplicant(officer);
  const old = daysAgo(WAITING_DAYS + 1);
  const young = daysAgo(WAITING_DAYS - 1);
  const waits = await newDocument(officer, applicant, { submissionMode: "WHATSAPP", createdAt: young });
  const arrived = await newDocument(officer, applicant, { createdAt: old, receivedAt: young });
  const sent = await newDocument(officer, applicant, { submissionMode: "WHATSAPP", createdAt: old });
  await submitBatch(officer, { applicantId: applicant.id, documentIds: [sent.id] });
  await night();
  for (const { id, objectKey } of [waits, arrived, sent]) {
    expect(await documentOf(id)).not.toBeNull();
    expect(await headObject(objectKey)).toBeDefined();
  }
});

test("a legal hold keeps what its applicant sent, until it is lifted", async () => {
  const [officer, admin] = [await newActor(), await newAdmin()];
  const phone = newPhone();
  const applicant = await newApplicant(officer, { phone });
  await newApplicant(officer, { phone }); // a family shares a phone: the file is nobody's yet
  const createdAt = daysAgo(WAITING_DAYS + 1);
  const { id } = await newDocument(officer, applicant, { submissionMode: "WHATSAPP", createdAt });
  const [theirs, maybe] = [
    await newMessage({ state: "FAILED", problem: "GONE", applicantId: applicant.id, objectKey: null }),
    await newMessage({ sender: phone }),
  ];
  await setHold(admin, { applicantId: applicant.id, reason: "A court asks" });
  expect(await listArrived(officer, applicant.id)).toMatchObject([{ id, goesAt: null }]);
  expect((await listInbox()).items.find((item) => item.id === maybe.id)).toMatchObject({ goesAt: null });
  await night();
  const onHold = { code: "on_hold" };
  await expect(discardDocument(officer, id)).rejects.toMatchObject(onHold);
  for (const message of [theirs, maybe]) await expect(dismissMedia(officer, message.id)).rejects.toMatchObject(onHold);
  expect(await documentOf(id)).not.toBeNull();
  for (const message of [theirs, maybe]) expect(await messageOf(message.id)).not.toBeNull();
  const { id: holdId } = await prisma.legalHold.findFirstOrThrow({ where: { applicantId: applicant.id } });
  await liftHold(admin, { holdId, reason: "It is over" });
  await night();
  expect(await documentOf(id)).toBeNull();
  for (const message of [theirs, maybe]) expect(await messageOf(message.id)).toBeNull();
});

test("a file of nobody known goes from the list after its time, and the list says when", async () => {
  const receivedAt = daysAgo(INBOX_DAYS - 1);
  const [young, old] = [await newMessage({ receivedAt }), await newMessage()];
  const listed = (await listInbox()).items.find(({ id }) => id === young.id);
  expect(listed?.goesAt).toEqual(new Date(receivedAt.getTime() + INBOX_DAYS * 24 * 3600_000));
  await night();
  expect(await messageOf(young.id)).not.toBeNull();
  expect(await messageOf(old.id)).toBeNull();
  expect(await headObject(old.objectKey ?? "")).toBeUndefined();
  const events = await eventsOf({ type: "whatsapp.lapsed", data: { path: ["inboxId"], equals: old.id } });
  expect(events).toMatchObject([{ data: { senderEnd: "4321", applicantId: null } }]);
});

test("a message that is a document stays with it; one that was put away goes without a second event", async () => {
  const officer = await newActor();
  const applicant = await newApplicant(officer);
  const document = await newDocument(officer, applicant, { submissionMode: "WHATSAPP" });
  const objectKey = null;
  const taken = await newMessage({ objectKey, state: "TAKEN", applicantId: applicant.id, documentId: document.id });
  const dismissed = await newMessage({ objectKey, state: "DISMISSED" });
  await night();
  expect(await messageOf(taken.id)).not.toBeNull();
  expect(await messageOf(dismissed.id)).toBeNull();
  expect(await eventsOf({ type: "whatsapp.lapsed", data: { path: ["inboxId"], equals: dismissed.id } })).toEqual([]);
});

test("sessions past their end are forgotten, also of who never comes back; one that runs goes on", async () => {
  const { id: userId } = await newActor();
  const begin = (expiresAt: Date) =>
    prisma.session.create({ data: { userId, method: "PASSWORD", tokenHash: hashOfToken(unique()), expiresAt } });
  const [past, running] = [await begin(daysAgo(1)), await begin(daysAgo(-1))];
  await hour();
  const left = await prisma.session.findMany({ where: { id: { in: [past.id, running.id] } } });
  expect(left.map(({ id }) => id)).toEqual([running.id]);
});

test("invitations go some time after their end, and one that nobody took is told of", async () => {
  const admin = await newAdmin();
  const end = daysAgo(INVITATION_KEPT_DAYS + 1);
  const invite = (overrides: Partial<Prisma.InvitationUncheckedCreateInput> = {}) =>
    prisma.invitation.create({
      data: {
        ...{ email: `${unique()}@desk.test`, role: "OFFICER", branchId: admin.branchId, invitedById: admin.id },
        ...{ tokenHash: hashOfToken(unique()), expiresAt: end, ...overrides },
      },
    });
  const [lapsed, taken] = [await invite(), await invite({ acceptedAt: end })];
  const recent = await invite({ expiresAt: daysAgo(INVITATION_KEPT_DAYS - 1) });
  await hour();
  const ids = [lapsed, taken, recent].map(({ id }) => id);
  expect(await prisma.invitation.findMany({ where: { id: { in: ids } } })).toMatchObject([{ id: recent.id }]);
  const events = await eventsOf({ type: "invitation.lapsed" });
  expect(events.map(({ data }) => data)).toEqual([{ invitationId: lapsed.id }]);
});

test("failed sign-ins are forgotten once they no longer count", async () => {
  await prisma.signInThrottle.deleteMany();
  await countFailure({ email: `${unique()}@desk.test`, address: "203.0.113.9" });
  await hour();
  expect(await prisma.signInThrottle.count()).toBe(2);
  await prisma.$executeRaw`update desk."SignInThrottle" set "updatedAt" = now() - interval '2 hours'`;
  await hour();
  expect(await prisma.signInThrottle.count()).toBe(0);
});
