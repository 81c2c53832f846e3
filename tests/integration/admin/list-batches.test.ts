import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { listBatches } from "@/lib/batches/list-batches";
import { listProducts } from "@/lib/batches/list-products";
import { ListBatchesQuery } from "@/lib/batches/schema";
import { prisma } from "@/lib/db/client";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newBranch } from "@/prisma/seed/build/people";
import { unique } from "@/prisma/seed/build/unique";
import { newActor, newAdmin, newEndedBatch } from "@/tests/support/desk-rows";

/** Two branches with an officer each; `pune` has three batches that differ in everything one can filter by. */
async function scene() {
  const asha = await newActor();
  const meera = await newActor();
  const tara = await newApplicant(asha, { name: `Tara ${randomUUID()}` });
  const ravi = await newApplicant(meera);
  const fileName = `salary-${unique()}.pdf`;
  const atlasId = `${randomUUID().slice(0, 8)}-4321-4765-8109-${randomUUID().slice(-12)}`;
  const photo = await newEndedBatch(asha, tara, [{ submissionMode: "CAMERA", documentType: "PAN" }], {
    createdAt: new Date("2026-03-10T18:29:59.999Z"), // 10 March, one millisecond before midnight in India
    atlasBatchIds: [atlasId],
  });
  const mixed = await newEndedBatch(
    asha,
    tara,
    [
      { submissionMode: "UPLOAD", documentType: "PAN" },
      { submissionMode: "CAMERA", documentType: "INVOICE", fileName },
      { state: "FAILED", errorCode: "FETCH_TIMEOUT", documentType: null },
      { state: "DONE", errorCode: "UNRECOGNISED", documentType: "UNRECOGNISED" },
    ],
    { createdAt: new Date("2026-03-10T18:30:00Z") }, // 11 March, midnight in India
  );
  const failed = await newEndedBatch(
    meera,
    ravi,
    [{ state: "FAILED", errorCode: "FETCH_TIMEOUT", documentType: null }],
    {
      state: "FAILED",
      createdAt: new Date("2026-03-12T05:00:00Z"),
    },
  );
  return { asha, meera, tara, ravi, photo, mixed, failed, fileName, atlasId };
}

let admin: Actor;
let made: Awaited<ReturnType<typeof scene>>;
beforeAll(async () => {
  admin = await newAdmin();
  made = await scene();
});

const known = () =>
  new Map([made.photo, made.mixed, made.failed].map(({ id }, at) => [id, ["photo", "mixed", "failed"][at]]));

/** Which of the scene's batches a query of the address finds, in the order of the list. */
async function find(query: Record<string, string>, actor = admin) {
  const { rows } = await listBatches(actor, ListBatchesQuery.parse(query));
  return rows.map(({ id }) => known().get(id)).filter(Boolean);
}

test.each<[string, (scene: typeof made) => Record<string, string>, string[]]>([
  ["nothing", () => ({}), ["failed", "mixed", "photo"]],
  [
    "fields left empty",
    () => ({ status: "", officer: "", branch: "", mode: "", type: "", below: "", q: "", from: "", to: "" }),
    ["failed", "mixed", "photo"],
  ],
  ["a status", () => ({ status: "FAILED" }), ["failed"]],
  ["an officer", ({ asha }) => ({ officer: asha.id }), ["mixed", "photo"]],
  ["a branch", ({ meera }) => ({ branch: meera.branchId }), ["failed"]],
  ["a mode", ({ asha }) => ({ mode: "CAMERA", officer: asha.id }), ["mixed", "photo"]],
  ["a type", ({ asha }) => ({ type: "INVOICE", officer: asha.id }), ["mixed"]],
  ["a mode and a type of one document", ({ asha }) => ({ mode: "CAMERA", type: "PAN", officer: asha.id }), ["photo"]],
  ["a first day", () => ({ from: "2026-03-11" }), ["failed", "mixed"]],
  ["a last day, included", ({ asha }) => ({ to: "2026-03-10", officer: asha.id }), ["photo"]],
  ["a day alone", ({ asha }) => ({ from: "2026-03-11", to: "2026-03-11", officer: asha.id }), ["mixed"]],
  ["days the wrong way round", () => ({ from: "2026-03-12", to: "2026-03-10" }), []],
  ["a part of the name in other case", ({ tara }) => ({ q: tara.name.toUpperCase().slice(3) }), ["mixed", "photo"]],
  ["a part of the application id", ({ ravi }) => ({ q: ravi.applicationId.slice(3) }), ["failed"]],
  ["an external reference id", ({ ravi }) => ({ q: ravi.externalReferenceId }), ["failed"]],
  ["a file name", ({ fileName }) => ({ q: fileName.slice(2, 15) }), ["mixed"]],
  ["the batch id", ({ photo }) => ({ q: photo.id }), ["photo"]],
  ["Atlas's batch id", ({ atlasId }) => ({ q: ` ${atlasId} ` }), ["photo"]],
  ["a text with wildcards nobody has", () => ({ q: "%_%" }), []],
])("filtering by %s finds what matches and nothing else", async (_, query, expected) => {
  expect(await find(query(made))).toEqual(expected);
});

test("filters that make no sense are left out instead of failing the page", async () => {
  const query = {
    status: "BROKEN",
    officer: "'; drop table",
    from: "2026-02-31",
    to: "yesterday",
    mode: "FAX",
    after: "x",
  };
  expect(await find(query)).toEqual(["failed", "mixed", "photo"]);
});

test("an officer is shown the batches of the own branch alone, whatever the filter says", async () => {
  expect(await find({}, made.meera)).toEqual(["failed"]);
  expect(await find({ branch: made.asha.branchId }, made.meera)).toEqual([]);
});

test("a row counts what was read and what has a problem, and names every type and mode once", async () => {
  const { rows } = await listBatches(admin, ListBatchesQuery.parse({ q: made.fileName }));
  expect(rows).toMatchObject([
    {
      id: made.mixed.id,
      applicantName: made.tara.name,
      officerName: made.asha.name,
      branchName: made.asha.branchName,
      documentCount: 4,
      readCount: 2,
      problemCount: 2,
      documentTypes: ["INVOICE", "PAN", "UNRECOGNISED"],
      modes: ["CAMERA", "UPLOAD"],
    },
  ]);
});

const read = (value: string, confidence_score: number) => ({ value, confidence_score, page: 1, box: null });

/** An officer with a batch of one read document. */
async function readBatch(document: Parameters<typeof newEndedBatch>[2], productType = "POC_CDL") {
  const officer = await newActor();
  const applicant = await newApplicant(officer, { productType });
  return { officer, batch: await newEndedBatch(officer, applicant, document) };
}

const ids = async (query: Record<string, string>, actor = admin) =>
  (await listBatches(actor, ListBatchesQuery.parse(query))).rows.map(({ id }) => id);

test("what was read of a document finds its batch: whole words, their beginnings, all of them, in any case", async () => {
  const unlike = unique();
  const extract = {
    document_type: "PAN",
    pan: read(`SPEC${unlike}`, 0.97),
    name: read("Tara Specimen-Kulkarni", 0.8),
    addresses: [read(`12, MG Road ${unlike}`, 0.9)],
    total: { value: 4_711, confidence_score: 0.95 },
  };
  const { batch } = await readBatch([{ extract }]);
  expect(await ids({ q: `spec${unlike}` })).toEqual([batch.id]);
  expect(await ids({ q: `SPEC${unlike.slice(0, 8)} kulkarn` })).toEqual([batch.id]);
  expect(await ids({ q: `mg-road, ${unlike}` })).toEqual([batch.id]);
  expect(await ids({ q: `4711 ${unlike}` })).toEqual([batch.id]);
  expect(await ids({ q: `kulkarni ${unlike}x` })).toEqual([]);
});

test("values of every document in a file, and letters of Hindi, are found", async () => {
  const unlike = unique();
  const part = (value: string) => ({
    document_type: "PAN",
    page_from: 1,
    page_to: 1,
    file_data: { name: read(value, 0.9) },
  });
  const { batch } = await readBatch([{ parts: [part("Ravi"), part(`तारा नमूना ${unlike}`)] }]);
  expect(await ids({ q: `नमूना ${unlike}` })).toEqual([batch.id]);
});

test("what a person put right finds the document, beside what was read", async () => {
  const [wrong, right] = [unique(), unique()];
  const { officer, batch } = await readBatch([{ extract: { name: read(`x${wrong}`, 0.5) } }]);
  const check = { attempt: 1, part: 0, field: "name", readValue: `x${wrong}`, userId: officer.id };
  const documentId = batch.documents[0]?.id ?? "";
  await prisma.fieldCheck.create({ data: { ...check, documentId, value: `x${right}` } });
  expect(await ids({ q: `x${right}` })).toEqual([batch.id]);
  expect(await ids({ q: `x${wrong}` })).toEqual([batch.id]);
  await prisma.document.update({ where: { id: documentId }, data: { extract: { name: read("another", 0.9) } } });
  expect(await ids({ q: `x${right}` })).toEqual([]);
});

test.each([
  ["unspaced", "432187652109"],
  ["as the card prints it", "4321 8765 2109"],
  ["with other signs between", "4321.8765 - 2109"],
  ["behind other groups of four", "1990 4321 8765 2109"],
])("a full Aadhaar number %s is neither kept among the words nor taken as a query", async (_, number) => {
  const unlike = unique();
  const { batch } = await readBatch([{ extract: { note: read(`${unlike} ${number}`, 0.9) } }]);
  const [row] = await prisma.$queryRaw<{ words: string }[]>`
    SELECT "words"::text FROM "desk"."Document" WHERE "batchId" = ${batch.id}`;
  expect(row?.words).toContain("2109");
  expect(row?.words).not.toMatch(/4321|8765/);
  expect(ListBatchesQuery.parse({ q: number })).toEqual({});
  expect(await ids({ q: `${unlike} 2109` })).toEqual([batch.id]);
  expect(await ids({ q: `${unlike} 8765` })).toEqual([]);
});

test("a result with a character the database's JSON cannot hold is taken all the same", async () => {
  const unlike = unique();
  const { batch } = await readBatch([{ extract: { name: read(`a\\\u0000 ${unlike}`, 0.4) } }]);
  expect(await ids({ q: unlike })).toEqual([batch.id]);
});

test.each([
  ["a product type", { product: "GOLD_TEST" }],
  ["a decision", { review: "REJECTED", product: "GOLD_TEST" }],
  ["a value read less surely than asked", { below: "41", product: "GOLD_TEST" }],
  ["a decision and a type of one document", { review: "REJECTED", type: "PAN", product: "GOLD_TEST" }],
])("filtering by %s finds what matches and nothing else", async (_, query) => {
  const rejected = await readBatch(
    [
      { reviewState: "REJECTED", extract: { name: read("A", 0.4), other: read("B", 0.99) } },
      { documentType: "INVOICE" },
    ],
    "GOLD_TEST",
  );
  const other = await readBatch([{ extract: { name: read("A", 0.41) } }], "SILVER_TEST");
  const found = await ids(query);
  expect(found).toContain(rejected.batch.id);
  expect(found).not.toContain(other.batch.id);
  expect(await ids({ ...query, below: "40" })).not.toContain(rejected.batch.id);
  expect(await ids({ ...query, review: "REJECTED", type: "INVOICE" })).toEqual([]);
});

test("a batch follows its applicant to another branch and product", async () => {
  const { batch } = await readBatch([{}]);
  const { id: branchId } = await newBranch();
  await prisma.applicant.update({ where: { id: batch.applicantId }, data: { branchId, productType: "MOVED_TEST" } });
  expect(await ids({ branch: branchId, product: "MOVED_TEST" })).toEqual([batch.id]);
  expect(await listProducts(admin)).toContainEqual({ code: "MOVED_TEST", name: "MOVED_TEST" });
});

test("what many match is found and counted without looking at all of it", async () => {
  const { officer, batch } = await readBatch([{}]);
  const { applicantId } = batch;
  await prisma.$executeRaw`
    INSERT INTO "desk"."Batch" ("id", "applicantId", "officerId", "state", "createdAt")
    SELECT 'cmany' || n, ${applicantId}, ${officer.id}, 'COMPLETED', '2025-01-01'::timestamp + n * interval '1 second'
    FROM generate_series(1, 10100) AS n`;
  await prisma.$executeRaw`
    INSERT INTO "desk"."Document" ("id", "applicantId", "officerId", "batchId", "state", "submissionMode", "fileName",
      "contentType", "byteSize", "sha256", "objectKey", "documentTypes", "extract")
    SELECT 'dmany' || n, ${applicantId}, ${officer.id}, 'cmany' || n, 'DONE', 'UPLOAD', 'a.pdf', 'application/pdf', 1,
      'many' || n, 'many/' || n, ARRAY['MANY'], '{"name":{"value":"Manyfold Common","confidence_score":0.9}}'
    FROM generate_series(1, 10100) AS n`;
  const query = { officer: officer.id };
  expect((await listBatches(admin, ListBatchesQuery.parse(query))).found).toEqual({ count: 1_000, isMore: true });
  for (const narrowed of [{ ...query, q: "manyfold" }, { type: "MANY" }, { type: "MANY", q: "common" }]) {
    const page = await listBatches(admin, ListBatchesQuery.parse(narrowed));
    expect(page.rows[0]?.id).toBe("cmany10100");
    expect(page.rows).toHaveLength(25);
    expect(page.found.isMore).toBe(true);
  }
  const paged = (cursor: object) => listBatches(admin, ListBatchesQuery.parse({ type: "MANY", ...cursor }));
  const first = await paged({});
  const second = await paged({ after: first.next });
  expect(second.rows.map(({ id }) => id)).toEqual(Array.from({ length: 25 }, (_, at) => `cmany${10_075 - at}`));
  expect((await paged({ before: second.previous })).rows).toEqual(first.rows);
  const third = await paged({ after: second.next });
  expect((await paged({ before: third.previous })).rows).toEqual(second.rows);
  // What is rare, and so old that the newest batches have none of it.
  for (const [id, fileName] of Object.entries({ dmany5: "pay-20260311-a.pdf", dmany6: "tax-20260311-a.pdf" })) {
    await prisma.document.update({ where: { id }, data: { fileName } });
  }
  for (const [narrowed, expected] of [
    [{ type: "MANY", q: "cmany4711" }, ["cmany4711"]],
    [{ q: "pay-20260311-a" }, ["cmany5"]],
    [{ q: "y-20260311", type: "MANY" }, ["cmany5"]],
    [{ q: "y-20260311", type: "PAN" }, []],
    [{ q: "20260311" }, ["cmany6", "cmany5"]],
  ] as const) {
    const few = await listBatches(admin, ListBatchesQuery.parse(narrowed));
    expect(few.rows.map(({ id }) => id)).toEqual(expected);
    expect(few.found).toEqual({ count: expected.length, isMore: false });
  }
});

test("paging shows every batch once, also where many share a moment and new ones come in between", async () => {
  const officer = await newActor();
  const applicant = await newApplicant(officer);
  const createdAt = new Date("2026-05-01T00:00:00Z");
  const batches = await Promise.all(
    Array.from({ length: 60 }, () => newEndedBatch(officer, applicant, [{}], { createdAt })),
  );
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const { rows, next } = await listBatches(admin, ListBatchesQuery.parse({ officer: officer.id, after }));
    seen.push(...rows.map(({ id }) => id));
    await newEndedBatch(officer, applicant, [{}], { createdAt: new Date("2026-05-02T00:00:00Z") });
    after = next ?? undefined;
  } while (after);
  expect(seen).toHaveLength(60);
  expect(new Set(seen)).toEqual(new Set(batches.map(({ id }) => id)));
});

test("paging goes back the way it came, to a whole first page", async () => {
  const officer = await newActor();
  const applicant = await newApplicant(officer);
  const createdAt = new Date("2026-05-01T00:00:00Z");
  for (let number = 0; number < 55; number += 1) await newEndedBatch(officer, applicant, [], { createdAt });
  const page = (cursor: object) => listBatches(admin, ListBatchesQuery.parse({ officer: officer.id, ...cursor }));
  const first = await page({});
  const second = await page({ after: first.next });
  const third = await page({ after: second.next });
  expect([first, second, third].map(({ rows }) => rows.length)).toEqual([25, 25, 5]);
  expect([first.previous, third.next]).toEqual([null, null]);
  expect((await page({ before: third.previous })).rows).toEqual(second.rows);
  expect(await page({ before: second.previous })).toEqual(first);
  await newEndedBatch(officer, applicant, [], { createdAt: new Date("2026-05-02T00:00:00Z") });
  const sameAgain = await page({ before: second.previous });
  expect(sameAgain.rows).toEqual(first.rows);
  const fresh = await page({ before: sameAgain.previous });
  expect(fresh.rows).toHaveLength(25);
  expect(fresh.rows.slice(1)).toEqual(first.rows.slice(0, 24));
  expect(fresh.previous).toBeNull();
});
