import { beforeAll, describe, expect, test } from "vitest";
import { exportChart } from "@/lib/analytics/export-chart";
import { getAnalytics } from "@/lib/analytics/get-analytics";
import { AnalyticsQuery, type Split } from "@/lib/analytics/schema";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { checkField } from "@/lib/review/check-field";
import { decide } from "@/lib/review/decide";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newBatch } from "@/prisma/seed/build/new-batch";
import { newDocument } from "@/prisma/seed/build/new-document";
import { newActor, newAdmin, newEndedBatch } from "@/tests/support/desk-rows";

type DocumentRow = NonNullable<Parameters<typeof newDocument>[2]>;

const uploaded = new Date("2026-03-10T06:00:00Z");
const later = (seconds: number) => new Date(uploaded.getTime() + seconds * 1000);
/** A document whose result came so many seconds after its upload began. */
const readAfter = (seconds: number, more: DocumentRow): DocumentRow => ({
  ...{ state: "DONE", createdAt: uploaded, completedAt: later(seconds) },
  ...more,
});

/** Seven documents of two officers in two branches, over three days of March 2026 in India; one is not submitted. */
async function scene() {
  const asha = await newActor({ name: '=HYPERLINK("x")', active: false });
  const meera = await newActor({ name: "Meera, Fort" });
  const tara = await newApplicant(asha);
  const ravi = await newApplicant(meera);
  const idsOf = (batch: { documents: { id: string }[] }) => batch.documents.map(({ id }) => id);
  const [pan = ""] = idsOf(
    await newBatch(asha, tara, [readAfter(30, { documentType: "PAN", reviewState: "APPROVED" })], {
      createdAt: new Date("2026-03-10T18:29:59.999Z"), // 10 March, one millisecond before midnight in India
    }),
  );
  const [aadhaar = "", failed = ""] = idsOf(
    await newBatch(
      asha,
      tara,
      [
        readAfter(60, { documentType: "AADHAAR", submissionMode: "CAMERA" }),
        readAfter(10, { state: "FAILED", errorCode: "FETCH_TIMEOUT" }),
      ],
      { createdAt: new Date("2026-03-10T18:30:00Z") }, // 11 March, midnight in India
    ),
  );
  const parts = [{ document_type: "PAN" }, { document_type: "CHEQUE" }];
  const [rejected = "", resent = "", waiting = ""] = idsOf(
    await newBatch(
      meera,
      ravi,
      [
        readAfter(100, { documentType: "PAN", submissionMode: "WHATSAPP", reviewState: "REJECTED", parts }),
        readAfter(200, { documentType: "PAN", reviewState: "APPROVED", attempt: 2 }),
        { state: "PROCESSING", createdAt: uploaded },
      ],
      { createdAt: new Date("2026-03-12T05:00:00Z") },
    ),
  );
  await newDocument(meera, ravi, { createdAt: uploaded });
  return { asha, meera, tara, ravi, pan, aadhaar, failed, rejected, resent, waiting };
}

let admin: Actor;
let made: Awaited<ReturnType<typeof scene>>;

/** A decision, so many seconds after the result of a document. */
async function decided(
  documentId: string,
  reviewer: Actor,
  decision: "APPROVE" | "REJECT" | "REOPEN",
  seconds: number,
) {
  const { completedAt, attempt } = await prisma.document.findUniqueOrThrow({ where: { id: documentId } });
  const at = new Date((completedAt?.getTime() ?? 0) + seconds * 1000);
  await prisma.documentReview.create({ data: { documentId, attempt, decision, reviewerId: reviewer.id, at } });
}

/** A look at a field that was read as "A", or as nothing where `readValue` says so. */
function looked(documentId: string, field: string, confidence: number | null, value: string, more = {}) {
  const look = { documentId, field, confidence, value, attempt: 1, part: 0, readValue: "A", userId: made.meera.id };
  return prisma.fieldCheck.create({ data: { ...look, ...more } });
}

beforeAll(async () => {
  admin = await newAdmin();
  made = await scene();
  const { pan, aadhaar, rejected, resent, meera } = made;
  await decided(pan, meera, "APPROVE", 180);
  await decided(aadhaar, meera, "APPROVE", 10);
  await decided(aadhaar, meera, "REOPEN", 20);
  await decided(rejected, meera, "APPROVE", 50);
  await decided(rejected, meera, "REOPEN", 80);
  await decided(rejected, meera, "REJECT", 3600);
  await decided(resent, meera, "APPROVE", 120);

  await looked(pan, "name", 0.5, "B");
  await looked(pan, "name", 0.62, "A"); // the newest look counts
  await looked(pan, "number", 0.97, "A");
  await looked(resent, "name", 0.65, "B", { attempt: 2 });
  await looked(resent, "date", 0.65, "B", { attempt: 1 }); // of a sending that is over
  await looked(aadhaar, "address", 0.2, "Pune", { readValue: null });
  await looked(aadhaar, "tags.0", null, "A");
  await looked(aadhaar, "tags.1", null, "B");
  await looked(rejected, "ifsc", 1, "A", { part: 1 });
});

const analyticsOf = (query: Record<string, string> = {}, actor = admin) =>
  getAnalytics(actor, AnalyticsQuery.parse({ from: "2026-03-09", to: "2026-03-13", ...query }));

/** The series of a split by their keys. */
async function countsOf(split: Split, query: Record<string, string> = {}) {
  const { splits } = await analyticsOf(query);
  return splits[split].map(({ key, counts }) => [key, counts]);
}

describe("documents", () => {
  test("count on the day their batch was submitted in India, by what they are told apart by, the most frequent first", async () => {
    expect(await countsOf("mode")).toEqual([
      ["UPLOAD", [0, 1, 1, 2, 0]],
      ["CAMERA", [0, 0, 1, 0, 0]],
      ["WHATSAPP", [0, 0, 0, 1, 0]],
    ]);
    expect(await countsOf("type")).toEqual([
      ["PAN", [0, 1, 0, 2, 0]],
      [null, [0, 0, 1, 1, 0]],
      ["AADHAAR", [0, 0, 1, 0, 0]],
    ]);
  });

  test("count for who submitted them and for the applicant's branch, also after the officer left", async () => {
    const { asha, meera } = made;
    const { splits } = await analyticsOf();
    const officers = new Map(splits.officer.map((series) => [series.key, series]));
    expect(officers.get(asha.id)).toMatchObject({ name: asha.name, counts: [0, 1, 2, 0, 0], total: 3 });
    expect(officers.get(meera.id)).toMatchObject({ name: meera.name, counts: [0, 0, 0, 3, 0], total: 3 });
    const branches = new Map(splits.branch.map((series) => [series.key, series]));
    expect(branches.get(asha.branchId)).toMatchObject({ name: asha.branchName, counts: [0, 1, 2, 0, 0] });
    expect(branches.get(meera.branchId)).toMatchObject({ name: meera.branchName, total: 3 });
  });

  test("have one outcome each: what was decided, else how far they are", async () => {
    expect(await countsOf("outcome")).toEqual([
      ["APPROVED", [0, 1, 0, 1, 0]],
      ["PENDING", [0, 0, 1, 0, 0]],
      ["REJECTED", [0, 0, 0, 1, 0]],
      ["FAILED", [0, 0, 1, 0, 0]],
      ["WAITING", [0, 0, 0, 1, 0]],
    ]);
  });

  test("are counted by weeks from Monday and by months, the first and last cut to the range", async () => {
    const { range, splits } = await analyticsOf({ from: "2026-03-08", to: "2026-03-16", unit: "week" });
    expect(range.periods.map(({ from }) => from)).toEqual(["2026-03-08", "2026-03-09", "2026-03-16"]);
    expect(splits.mode[0]?.counts).toEqual([0, 4, 0]);
    expect(await countsOf("mode", { from: "2026-03-11", to: "2026-04-02", unit: "month" })).toEqual([
      ["UPLOAD", [3, 0]],
      ["CAMERA", [1, 0]],
      ["WHATSAPP", [1, 0]],
    ]);
  });

  test.each<[string, () => Record<string, string>, number]>([
    ["the branch", () => ({ branch: made.asha.branchId }), 3],
    ["the officer", () => ({ officer: made.meera.id }), 3],
    ["the type", () => ({ type: "PAN" }), 3],
    ["how it came in", () => ({ mode: "UPLOAD" }), 4],
    ["all at once", () => ({ officer: made.meera.id, branch: made.meera.branchId, type: "PAN", mode: "UPLOAD" }), 1],
    ["what nothing fits", () => ({ officer: made.meera.id, branch: made.asha.branchId }), 0],
  ])("are narrowed by %s", async (_, query, count) => {
    const { splits } = await analyticsOf(query());
    for (const series of Object.values(splits)) expect(series.reduce((sum, { total }) => sum + total, 0)).toBe(count);
  });
});

describe("times", () => {
  const none = { count: 0, p50: null, p95: null };

  test("to the result are measured for what ended, read or not, day by day and over all", async () => {
    const { resultTimes } = await analyticsOf();
    expect(resultTimes).toEqual([
      none,
      { count: 1, p50: 30, p95: 30 },
      { count: 2, p50: 10, p95: 60 },
      { count: 2, p50: 100, p95: 200 },
      none,
    ]);
    expect((await analyticsOf({ unit: "month" })).resultTimes).toEqual([{ count: 5, p50: 60, p95: 200 }]);
  });

  test("to the decision are measured to the one that stands; what nobody decided, or was taken back, is left out", async () => {
    const { decisionTimes } = await analyticsOf();
    expect(decisionTimes).toEqual([
      none,
      { count: 1, p50: 180, p95: 180 },
      none,
      { count: 2, p50: 120, p95: 3600 },
      none,
    ]);
    expect((await analyticsOf({ unit: "month" })).decisionTimes).toEqual([{ count: 3, p50: 180, p95: 3600 }]);
  });
});

describe("fields", () => {
  test("are counted by type and name as they were last looked at, of several documents in a file each by its own type", async () => {
    const { corrections } = await analyticsOf();
    expect(corrections).toEqual([
      { type: "AADHAAR", field: "tags", reviewed: 2, corrected: 1 },
      { type: "PAN", field: "name", reviewed: 2, corrected: 1 },
      { type: "AADHAAR", field: "address", reviewed: 1, corrected: 1 },
      { type: "CHEQUE", field: "ifsc", reviewed: 1, corrected: 0 },
      { type: "PAN", field: "number", reviewed: 1, corrected: 0 },
    ]);
    expect((await analyticsOf({ officer: made.asha.id, type: "PAN" })).corrections).toEqual([
      { type: "PAN", field: "name", reviewed: 1, corrected: 0 },
      { type: "PAN", field: "number", reviewed: 1, corrected: 0 },
    ]);
  });

  test("fall into buckets of the confidence they were given; without one they stand in none", async () => {
    const { reliability } = await analyticsOf();
    const known = reliability.filter(({ reviewed }) => reviewed > 0);
    expect(known).toEqual([
      { from: 0.2, to: 0.3, reviewed: 1, kept: 0, confidence: 0.2 },
      { from: 0.6, to: 0.7, reviewed: 2, kept: 1, confidence: expect.closeTo(0.635, 10) },
      { from: 0.95, to: 0.98, reviewed: 1, kept: 1, confidence: 0.97 },
      { from: 0.98, to: 1, reviewed: 1, kept: 1, confidence: 1 },
    ]);
  });
});

test("a time in which nothing was submitted has no figures, and says so plainly", async () => {
  const { splits, resultTimes, corrections, reliability } = await analyticsOf({ from: "2025-01-01", to: "2025-01-02" });
  expect(Object.values(splits).flat()).toEqual([]);
  expect(resultTimes).toEqual([
    { count: 0, p50: null, p95: null },
    { count: 0, p50: null, p95: null },
  ]);
  expect(corrections).toEqual([]);
  expect(reliability.every(({ reviewed, confidence }) => reviewed === 0 && confidence === null)).toBe(true);
});

test("admins and auditors see them; officers and reviewers do not", async () => {
  const auditor = await newActor({ role: "AUDITOR" });
  expect((await analyticsOf({}, auditor)).splits.mode).toHaveLength(3);
  for (const role of ["OFFICER", "REVIEWER"] as const) {
    await expect(analyticsOf({}, await newActor({ role }))).rejects.toMatchObject({ code: "not_allowed" });
  }
});

describe("a chart as a file", () => {
  test("holds its figures in full, runs nothing in a spreadsheet, and leaves an audit event", async () => {
    const auditor = await newActor({ role: "AUDITOR" });
    const { asha, meera } = made;
    const query = { chart: "officer", from: "2026-03-11", to: "2026-03-12" } as const;
    const { name, text } = await exportChart(auditor, query);
    expect(name).toBe("patra-officer-2026-03-11-2026-03-12.csv");
    const [head, ...lines] = text.split("\r\n");
    expect(head).toBe("\uFEFFfrom,to,officer,name,documents");
    expect(lines).toContain(`2026-03-11,2026-03-11,${asha.id},"'=HYPERLINK(""x"")",2`);
    expect(lines).toContain(`2026-03-12,2026-03-12,${meera.id},"Meera, Fort",3`);
    expect(lines).toHaveLength(5); // two officers on two days, and the end of the last line
    const [event, ...others] = await prisma.auditEvent.findMany({ where: { actorId: auditor.id } });
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: "analytics.downloaded",
      data: { chart: "officer", filters: "from=2026-03-11&to=2026-03-12&unit=day", rows: 4 },
    });
  });

  test.each([
    ["result-time", "from,to,documents,p50_seconds,p95_seconds", "2026-03-11,2026-03-11,2,10,60"],
    ["decision-time", "from,to,documents,p50_seconds,p95_seconds", "2026-03-11,2026-03-11,0,,"],
    ["type", "from,to,type,documents", "2026-03-11,2026-03-11,,1"],
    ["corrections", "document_type,field,reviewed,kept,corrected,corrected_share", "PAN,name,2,1,1,0.5"],
    ["reliability", "confidence_from,confidence_to,mean_confidence,reviewed,kept,kept_share", "0.95,0.98,0.97,1,1,1"],
  ] as const)("%s has %s", async (chart, columns, line) => {
    const { text } = await exportChart(admin, { chart, from: "2026-03-09", to: "2026-03-13" });
    const lines = text.slice(1).split("\r\n");
    expect(lines[0]).toBe(columns);
    expect(lines).toContain(line);
  });

  test("is refused to an officer, without an event", async () => {
    const officer = await newActor();
    await expect(exportChart(officer, { chart: "mode" })).rejects.toMatchObject({ code: "not_allowed" });
    expect(await prisma.auditEvent.count({ where: { actorId: officer.id } })).toBe(0);
  });
});

describe("the figures that are kept", () => {
  const kept = () =>
    prisma.$queryRaw`
      (SELECT * FROM desk.document_figures EXCEPT SELECT * FROM desk."DocumentFigure")
      UNION ALL (SELECT * FROM desk."DocumentFigure" EXCEPT SELECT * FROM desk.document_figures)`;
  const keptOfFields = () =>
    prisma.$queryRaw`
      (SELECT * FROM desk.field_figures EXCEPT SELECT * FROM desk."FieldFigure")
      UNION ALL (SELECT * FROM desk."FieldFigure" EXCEPT SELECT * FROM desk.field_figures)`;

  test("follow a field that is put right and the decision about its document", async () => {
    const officer = await newActor();
    const extract = { document_type: "PAN", name_as_per_pan: { value: "ASHA RAQ", confidence_score: 0.62 } };
    const batch = await newEndedBatch(officer, await newApplicant(officer), [{ extract, completedAt: new Date() }]);
    const [{ id: documentId = "" } = {}] = batch.documents;
    await checkField(officer, { documentId, attempt: 1, part: 0, field: "name_as_per_pan", value: "ASHA RAO" });
    await decide(officer, { documentId, decision: "APPROVE" });
    const figures = { figure: true, fieldFigures: true };
    const document = await prisma.document.findUniqueOrThrow({ where: { id: documentId }, include: figures });
    expect(document.figure).toMatchObject({ outcome: "APPROVED", decisionSeconds: expect.any(Number) });
    expect(document.fieldFigures).toMatchObject([{ name: "name_as_per_pan", confidence: 0.62, isCorrected: true }]);
    await decide(officer, { documentId, decision: "REOPEN" });
    expect(await prisma.documentFigure.findUnique({ where: { documentId } })).toMatchObject({
      outcome: "PENDING",
      decisionSeconds: null,
    });
  });

  test("follow an applicant to another branch, and go with a document that is deleted", async () => {
    const officer = await newActor();
    const applicant = await newApplicant(officer);
    const [{ id: documentId = "" } = {}] = (await newEndedBatch(officer, applicant)).documents;
    const { branchId } = await newActor();
    await prisma.applicant.update({ where: { id: applicant.id }, data: { branchId } });
    expect(await prisma.documentFigure.findUnique({ where: { documentId } })).toMatchObject({ branchId });
    await prisma.document.delete({ where: { id: documentId } });
    expect(await prisma.documentFigure.findUnique({ where: { documentId } })).toBeNull();
  });

  test("are at any time what the rows themselves say", async () => {
    expect(await prisma.documentFigure.count()).toBeGreaterThan(6);
    expect(await kept()).toEqual([]);
    expect(await keptOfFields()).toEqual([]);
  });
});
