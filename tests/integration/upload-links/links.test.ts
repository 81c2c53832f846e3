import { expect, test } from "vitest";
import { submitBatch } from "@/lib/batches/submit-batch";
import { keepConsent } from "@/lib/consent/keep-consent";
import { CURRENT_NOTICE } from "@/lib/consent/notice";
import { readConsent } from "@/lib/consent/read-consent";
import { withdrawConsent } from "@/lib/consent/record-consent";
import { prisma } from "@/lib/db/client";
import { getArrivals, listArrived } from "@/lib/documents/list-arrived";
import { presignUpload } from "@/lib/documents/presign-upload";
import { removeAbandonedUploads } from "@/lib/documents/sweep-uploads";
import { headObject } from "@/lib/storage/object-store";
import { consentByLink } from "@/lib/upload-links/consent-by-link";
import { createLink } from "@/lib/upload-links/create-link";
import { finishLink } from "@/lib/upload-links/finish-link";
import { listLinks } from "@/lib/upload-links/list-links";
import { openLink } from "@/lib/upload-links/open-link";
import { presignByLink } from "@/lib/upload-links/presign-by-link";
import { receiveFile } from "@/lib/upload-links/receive-file";
import { revokeLink } from "@/lib/upload-links/revoke-link";
import { CreateLinkInput } from "@/lib/upload-links/schema";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newDocument, newPdf, sha256Of } from "@/prisma/seed/build/new-document";
import { newUser } from "@/prisma/seed/build/people";
import { unique } from "@/prisma/seed/build/unique";

const caller = (address = "203.0.113.9") => ({
  ...{ id: null, name: "Applicant" },
  origin: { requestId: unique(), address, agent: "Chrome on Android" },
});

async function newLink(change: Record<string, unknown> = {}) {
  const officer = await newUser();
  const applicant = await newApplicant(officer, { expectedDocuments: ["PAN"] });
  const wish = { days: 7, isSingleUse: false, maxFiles: 3, maxFileBytes: 5, kind: "ALL", language: "hi", ...change };
  const { url } = await createLink(officer, CreateLinkInput.parse({ applicantId: applicant.id, ...wish }));
  const token = new URL(url).hash.slice(1);
  return { officer, applicant, url, token };
}

const announce = (token: string, bytes = newPdf(), change = {}) => ({
  ...{ token, fileName: "pan.pdf", contentType: "application/pdf" as const, byteSize: bytes.byteLength },
  ...{ sha256: sha256Of(bytes), submissionMode: "CAMERA" as const, ...change },
});

/** Sends a file as the link's page does. */
async function send(token: string, bytes = newPdf()): Promise<string> {
  const { documentId, url, headers } = await presignByLink(announce(token, bytes), caller());
  const stored = await fetch(url, { method: "PUT", headers, body: new Uint8Array(bytes) });
  expect(stored.status).toBe(200);
  await receiveFile({ token, documentId }, caller());
  return documentId;
}

test("a file sent by link waits for every officer of the branch, who sends it on", async () => {
  const { officer, applicant, token } = await newLink();
  const colleague = await newUser({ branchId: officer.branchId });
  const documentId = await send(token);
  expect(await listArrived(colleague, applicant.id)).toMatchObject([{ id: documentId, by: "link" }]);
  expect(await getArrivals(colleague, applicant.id)).toEqual({ count: 1, consent: "given" });
  await expect(getArrivals(await newUser(), applicant.id)).rejects.toMatchObject({ code: "not_found" });
  expect(await prisma.document.findUniqueOrThrow({ where: { id: documentId } })).toMatchObject({
    officerId: officer.id,
    submissionMode: "CAMERA",
  });
  await submitBatch(colleague, { applicantId: applicant.id, documentIds: [documentId] });
  expect(await listArrived(colleague, applicant.id)).toEqual([]);
  const [row] = await listLinks(officer, applicant.id);
  expect(row).toMatchObject({ state: "open", files: 1 });
});

test("the secret of a link is kept nowhere: neither in a row nor in an audit event", async () => {
  const { token, url } = await newLink();
  expect(new URL(url).pathname).toBe("/send/hi");
  expect(new URL(url).search).toBe("");
  await openLink({ token, language: "en" }, caller());
  await send(token);
  const rows = await prisma.$queryRaw<{ text: string }[]>`
    select l::text as "text" from desk."UploadLink" l union all select e::text from desk."AuditEvent" e
    union all select d::text from desk."Document" d union all select w::text from desk."RateWindow" w`;
  expect(rows.length).toBeGreaterThan(4);
  expect(rows.filter(({ text }) => text.includes(token))).toEqual([]);
});

test("the page tells what is expected and how many files came, and nothing of what is there", async () => {
  const { officer, applicant, token } = await newLink();
  await newDocument(officer, applicant, { fileName: "secret-name.pdf" });
  await send(token);
  const view = await openLink({ token, language: "hi" }, caller());
  expect(view).toMatchObject({
    checklist: [{ documentType: "PAN", state: "pending", reason: null }],
    ...{ files: 1, maxFiles: 3, unreadable: 0, consent: "given" },
    notice: { version: CURRENT_NOTICE, language: "hi" },
  });
  const text = JSON.stringify(view);
  for (const secret of ["secret-name", "pan.pdf", applicant.name, applicant.id, applicant.applicationId]) {
    expect(text).not.toContain(secret);
  }
});

test("a file that was there before is told to be there, by no id", async () => {
  const { officer, applicant, token } = await newLink();
  const bytes = newPdf();
  const { id } = await newDocument(officer, applicant, { state: "SUBMITTED" }, bytes);
  const refused = await presignByLink(announce(token, bytes), caller()).catch((error) => error);
  expect(refused).toMatchObject({ code: "document_exists", details: {} });
  expect(JSON.stringify(refused)).not.toContain(id);
  const sent = newPdf();
  await send(token, sent);
  await expect(presignByLink(announce(token, sent), caller())).rejects.toMatchObject({ code: "document_exists" });
});

test("limits of a link hold on the server: kind, size, count, also for files sent at once", async () => {
  const photos = await newLink({ kind: "PHOTOS" });
  await expect(presignByLink(announce(photos.token), caller())).rejects.toMatchObject({ code: "invalid_input" });
  const { token } = await newLink({ maxFiles: 2 });
  const large = announce(token, newPdf(), { byteSize: 5 * 1024 * 1024 + 1 });
  await expect(presignByLink(large, caller())).rejects.toMatchObject({ said: { reason: "linkFileTooLarge" } });
  const tries = Array.from({ length: 5 }, () => presignByLink(announce(token), caller()));
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "link_full" });
  }
});

test("bytes that are no document are taken back, and do not count", async () => {
  const { applicant, token } = await newLink({ maxFiles: 1 });
  const bytes = Buffer.from(`no document ${unique()}`);
  const { documentId, url, headers } = await presignByLink(announce(token, bytes), caller());
  await fetch(url, { method: "PUT", headers, body: new Uint8Array(bytes) });
  const { objectKey } = await prisma.document.findUniqueOrThrow({ where: { id: documentId } });
  await expect(receiveFile({ token, documentId }, caller())).rejects.toMatchObject({ code: "upload_mismatch" });
  expect(await headObject(objectKey)).toBeUndefined();
  expect(await prisma.document.count({ where: { applicantId: applicant.id } })).toBe(0);
  await send(token);
});

test("a link confirms its own files alone", async () => {
  const [mine, other] = [await newLink(), await newLink()];
  const documentId = await send(other.token);
  await expect(receiveFile({ token: mine.token, documentId }, caller())).rejects.toMatchObject({ code: "not_found" });
});

test("a closed, ended or used link takes nothing more, and an unknown one does not exist", async () => {
  const revoked = await newLink();
  const [row] = await listLinks(revoked.officer, revoked.applicant.id);
  await expect(revokeLink(await newUser(), row?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
  await revokeLink(revoked.officer, row?.id ?? "");
  const used = await newLink({ isSingleUse: true });
  await send(used.token);
  await finishLink(used.token, caller());
  const ended = await newLink();
  await prisma.uploadLink.updateMany({
    where: { applicantId: ended.applicant.id },
    data: { expiresAt: new Date(Date.now() - 1) },
  });
  for (const { token } of [revoked, used, ended]) {
    await expect(presignByLink(announce(token), caller())).rejects.toMatchObject({ code: "link_closed" });
    await expect(openLink({ token, language: "en" }, caller())).rejects.toMatchObject({ code: "link_closed" });
  }
  await expect(openLink({ token: "unknown", language: "en" }, caller())).rejects.toMatchObject({ code: "not_found" });
});

test("a link for many uses stays open after its holder said that all is sent", async () => {
  const { token } = await newLink();
  await finishLink(token, caller());
  await send(token);
});

test("who guesses at links is slowed down, and a good link of the same address is not", async () => {
  const { token } = await newLink();
  const guesser = caller("198.51.100.7");
  const codes: string[] = [];
  for (let guess = 0; guess < 62; guess++) {
    await openLink({ token: unique(), language: "en" }, guesser).catch(({ code }) => codes.push(code));
  }
  expect(codes.slice(-2)).toEqual(["too_many_requests", "too_many_requests"]);
  expect(codes[0]).toBe("not_found");
  expect(await openLink({ token, language: "en" }, guesser)).toMatchObject({ files: 0 });
});

test("what came by link is not swept away, a place that was only promised is", async () => {
  const { applicant, token } = await newLink();
  const arrived = await send(token);
  await presignByLink(announce(token), caller());
  await removeAbandonedUploads(new Date(Date.now() + 48 * 3600_000));
  const left = await prisma.document.findMany({ where: { applicantId: applicant.id }, select: { id: true } });
  expect(left).toEqual([{ id: arrived }]);
});

test("nothing is taken in without consent: by link, at the desk, nor on its way to verification", async () => {
  const { officer, applicant, token } = await newLink();
  const documentId = await send(token);
  await withdrawConsent(officer, applicant.id);
  const refusal = { code: "consent_missing" };
  await expect(presignByLink(announce(token), caller())).rejects.toMatchObject(refusal);
  const { token: _, ...promise } = announce(token);
  await expect(presignUpload(officer, { ...promise, applicantId: applicant.id })).rejects.toMatchObject(refusal);
  const batch = { applicantId: applicant.id, documentIds: [documentId] };
  await expect(submitBatch(officer, batch)).rejects.toMatchObject(refusal);
  const answer = { decision: "GIVEN", version: CURRENT_NOTICE, language: "hi" } as const;
  await consentByLink({ token, ...answer }, caller());
  await submitBatch(officer, batch);
});

test("an answer by link is kept with wording, language, address and text, and is an audit event", async () => {
  const { officer, applicant, token } = await newLink();
  await withdrawConsent(officer, applicant.id);
  const answer = { decision: "GIVEN", version: CURRENT_NOTICE, language: "hi" } as const;
  await Promise.all([consentByLink({ token, ...answer }, caller()), consentByLink({ token, ...answer }, caller())]);
  const records = await prisma.consentRecord.findMany({ where: { applicantId: applicant.id }, orderBy: { id: "asc" } });
  expect(records.map(({ decision, way }) => `${decision} ${way}`)).toEqual([
    ...["GIVEN IN_PERSON", "WITHDRAWN IN_PERSON", "GIVEN BY_LINK"],
  ]);
  expect(records.at(-1)).toMatchObject({
    ...{ version: CURRENT_NOTICE, language: "hi", officerId: null, address: "203.0.113.9" },
    textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const event = await prisma.auditEvent.findFirst({ where: { applicantId: applicant.id, type: "consent.given" } });
  expect(event).toMatchObject({ actorId: null, actorName: "Applicant", address: "203.0.113.9" });
});

test("consent to a wording that is no longer good can be taken back as well", async () => {
  const { officer, applicant } = await newLink();
  await prisma.consentRecord.updateMany({ where: { applicantId: applicant.id }, data: { version: "0" } });
  expect(await readConsent(applicant.id)).toBe("outdated");
  await withdrawConsent(officer, applicant.id);
  expect(await readConsent(applicant.id)).toBe("withdrawn");
});

test("an answer to a wording that is no longer shown is not kept", async () => {
  const { officer, applicant, token } = await newLink();
  await withdrawConsent(officer, applicant.id);
  const outdated = { decision: "GIVEN", version: "0", language: "en" } as const;
  await expect(consentByLink({ token, ...outdated }, caller())).rejects.toMatchObject({ code: "notice_outdated" });
  const branch = { name: officer.branchName };
  const keep = prisma.$transaction((tx) =>
    keepConsent(tx, officer, { applicant: { ...applicant, branch }, ...outdated, way: "IN_PERSON" }),
  );
  await expect(keep).rejects.toMatchObject({ code: "notice_outdated" });
});
