import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { checkField } from "@/lib/review/check-field";
import { SearchBody } from "@/lib/search/schema";
import { search } from "@/lib/search/search";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newActor, newEndedBatch } from "@/tests/support/desk-rows";

const unique = () => randomUUID().slice(0, 8);
const look = (actor: Actor, q: string) => search(actor, SearchBody.parse({ q }));
const field = (value: string) => ({ value, confidence_score: 0.99 });

/** An applicant with one read document whose numbers end so. */
async function newRead(officer: Actor, extract: object, overrides: object = {}) {
  const applicant = await newApplicant(officer, { name: `Tara Specimen ${unique()}` });
  const batch = await newEndedBatch(officer, applicant, [{ extract, ...overrides }]);
  return { applicant, documentId: batch.documents[0]?.id ?? "" };
}

const found = (documentId: string) =>
  prisma.auditEvent.findMany({ where: { documentId, type: "document.found" }, select: { actorId: true, data: true } });

test("an applicant is found by a part of the name or of either id, in any case, and by who may see it only", async () => {
  const officer = await newActor();
  const key = unique();
  const { id, applicationId, externalReferenceId } = await newApplicant(officer, { name: `Asha ${key} Patil` });
  const stranger = await newActor();
  const auditor = await newActor({ role: "AUDITOR" });
  for (const q of [key.toUpperCase(), `asha ${key}`, applicationId.slice(3), externalReferenceId.toLowerCase()]) {
    expect(
      (await look(officer, q)).applicants.map((one) => one.id),
      q,
    ).toEqual([id]);
    expect((await look(stranger, q)).applicants, q).toEqual([]);
    expect(
      (await look(auditor, q)).applicants.map((one) => one.id),
      q,
    ).toEqual([id]);
  }
});

test("two letters are looked for where words begin", async () => {
  const officer = await newActor();
  const { id } = await newApplicant(officer, { name: "Tara Qxspecimen" });
  expect((await look(officer, "qx")).applicants.map((one) => one.id)).toEqual([id]);
  expect((await look(officer, "xs")).applicants).toEqual([]);
});

test("signs that mean something to the database stand for themselves", async () => {
  const officer = await newActor();
  const key = unique();
  await newApplicant(officer, { name: `A${key}B` });
  const { id } = await newApplicant(officer, { name: `A${key}_B` });
  expect((await look(officer, `${key}_b`)).applicants.map((one) => one.id)).toEqual([id]);
  for (const q of ["%%", "__", "\\\\", `${key}%`]) expect((await look(officer, q)).applicants, q).toEqual([]);
});

test("what begins with the text comes before what only holds it, then the newest", async () => {
  const officer = await newActor();
  const key = unique();
  const names = [`${key} begins`, `holds ${key} early`, `holds ${key} late`];
  for (const name of names) await newApplicant(officer, { name });
  expect((await look(officer, key)).applicants.map(({ name }) => name)).toEqual([names[0], names[2], names[1]]);
});

test("a document is found by its file's name, which is shown without a number on it", async () => {
  const officer = await newActor();
  const key = unique();
  const { applicant, documentId } = await newRead(officer, {}, { fileName: `${key} 2345 6789 0123.jpg` });
  const { documents } = await look(officer, `${key} 23`);
  expect(documents).toEqual([
    {
      ...{ id: documentId, fileName: `${key} **** **** 0123.jpg`, documentType: "PAN" },
      ...{ applicantName: applicant.name, byNumber: false },
    },
  ]);
  expect(await found(documentId)).toEqual([]); // a list of names is no look
  expect((await look(await newActor(), key)).documents).toEqual([]);
});

test("a document is found by the last four of a number read of it, masked ones too, and each is a look", async () => {
  const officer = await newActor();
  const { documentId } = await newRead(officer, { pan_number: field("ABCDE7712Q"), name: field("QQQQ") });
  const masked = await newRead(officer, { aadhaar_number: field("XXXX XXXX 7719") });
  for (const [q, id] of [
    ["712q", documentId],
    ["7719", masked.documentId],
  ] as const) {
    expect((await look(officer, q)).documents).toMatchObject([{ id, byNumber: true }]);
    await look(officer, q);
    expect(await found(id)).toMatchObject([{ actorId: officer.id }]);
  }
  const events = await prisma.auditEvent.findMany({ where: { type: "document.found" } });
  expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/712q|7719/i);
});

test("no more than the end of a number is compared: neither its beginning nor what is longer or shorter finds it", async () => {
  const officer = await newActor();
  await newRead(officer, { pan_number: field("ZZYXW8823R"), passport_number: field("M8823117") });
  for (const q of ["ZZYX", "8823R", "23R", "W8823R", "8823", "XXXX"]) {
    expect((await look(officer, q)).documents, q).toEqual([]);
  }
});

test("of a number typed in full only the end is looked for", async () => {
  const officer = await newActor();
  const { documentId } = await newRead(officer, { pan_number: field("ABCDE4459K") });
  expect(SearchBody.parse({ q: "VWXYZ4459K" })).toEqual({ q: "459K" });
  expect((await look(officer, "VWXYZ4459K")).documents).toMatchObject([{ id: documentId }]);
});

test("a number in one of several documents of a file counts, and one that a person put right", async () => {
  const officer = await newActor();
  const part = { document_type: "PAN", page_from: 1, page_to: 1, file_data: { pan_number: field("ABCDE5561M") } };
  const several = await newRead(officer, {}, { parts: [part] });
  expect((await look(officer, "561M")).documents).toMatchObject([{ id: several.documentId }]);
  const wrong = await newRead(officer, { pan_number: field("ABCDE5562M") });
  const { documentId } = wrong;
  await checkField(officer, { documentId, attempt: 1, part: 0, field: "pan_number", value: "ABCDE5563M" });
  expect((await look(officer, "563M")).documents).toMatchObject([{ id: documentId, byNumber: true }]);
});

test("another branch's numbers are not found, and not told of", async () => {
  const { documentId } = await newRead(await newActor(), { pan_number: field("ABCDE6634N") });
  expect((await look(await newActor(), "634N")).documents).toEqual([]);
  expect(await found(documentId)).toEqual([]);
});

test("an extract that holds what no database text can is taken in, and simply not found by number", async () => {
  const officer = await newActor();
  const { documentId } = await newRead(officer, { pan_number: field("ABCD\u0000E6635N") }).catch(() => ({
    documentId: "",
  }));
  expect((await look(officer, "635N")).documents).toEqual([]);
  if (documentId) expect(await found(documentId)).toEqual([]);
});

test.each(["", " ", "a"])("%j is too short to look for", (q) => {
  expect(SearchBody.safeParse({ q }).success).toBe(false);
});

test("the index of trigrams is there where PostgreSQL has them", async () => {
  const indexes = await prisma.$queryRaw<{ indexname: string }[]>`
    select indexname from pg_indexes where schemaname = 'desk' and indexname like '%trgm%' order by 1`;
  expect(indexes).toHaveLength(4);
});
