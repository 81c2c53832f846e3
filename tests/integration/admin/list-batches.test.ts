import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { listBatches } from "@/lib/batches/list-batches";
import { ListBatchesQuery } from "@/lib/batches/schema";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newActor, newAdmin, newEndedBatch } from "@/tests/support/desk-rows";

/** Two branches with an officer each; `pune` has three batches that differ in everything one can filter by. */
async function scene() {
  const asha = await newActor();
  const meera = await newActor();
  const tara = await newApplicant(asha, { name: `Tara ${randomUUID()}` });
  const ravi = await newApplicant(meera);
  const fileName = `salary-${randomUUID()}.pdf`;
  const atlasId = randomUUID();
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
    () => ({ status: "", officer: "", branch: "", mode: "", type: "", q: "", from: "", to: "" }),
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
  ["a file name", ({ fileName }) => ({ q: fileName.slice(2, 30) }), ["mixed"]],
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
