import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { reportWords } from "@/app/api/applicants/[applicantId]/report/report-words";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { exportReport } from "@/lib/exports/export-report";
import type { Language } from "@/lib/i18n/languages";
import { putObject } from "@/lib/storage/object-store";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newActor, newEndedBatch } from "@/tests/support/desk-rows";

const pdfium = await PDFiumLibrary.init();

/** The text of every page, and how many pages there are. */
async function readPdf(bytes: Uint8Array) {
  const pdf = await pdfium.loadDocument(bytes);
  try {
    const texts = [...pdf.pages()].map((page) => page.getText());
    return { text: texts.join("\n").replace(/\s+/g, " "), pages: texts.length };
  } finally {
    pdf.destroy();
  }
}

let officer: Actor;
beforeAll(async () => {
  officer = await newActor();
});

async function reportOf(applicantId: string, actor = officer, language: Language = "en") {
  const { pieces } = await exportReport(actor, applicantId, reportWords(language));
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(piece);
  return { bytes: Buffer.concat(all), pieces: all.length };
}

const read = (value: string, confidence_score: number) => ({ value, confidence_score, page: 1 });

/** An applicant with a rejected PAN card, one of whose values was put right, and a page that was kept. */
async function scene() {
  const applicant = await newApplicant(officer, { name: "Tara तारा Specimen", expectedDocuments: ["PAN", "AADHAAR"] });
  const objectKey = `desk/report-test/${applicant.id}`;
  const picture = await sharp({ create: { width: 1200, height: 800, channels: 3, background: "#88aacc" } })
    .png()
    .toBuffer();
  await putObject(objectKey, picture, "image/png");
  const extract = { document_type: "PAN", pan_number: read("ABCPK1234F", 0.98), name: read("Tora", 0.5) };
  const pages = [{ page: 1, width: 1200, height: 800, objectKey }];
  const batch = await newEndedBatch(officer, applicant, [
    { extract, pages, reviewState: "REJECTED", fileName: "pan.png" },
  ]);
  const documentId = batch.documents[0]?.id ?? "";
  const check = { documentId, attempt: 1, part: 0, field: "name", readValue: "Tora", userId: officer.id };
  await prisma.fieldCheck.create({ data: { ...check, value: "Tara" } });
  const review = {
    documentId,
    attempt: 1,
    decision: "REJECT",
    reason: "ALTERED",
    note: "Ink",
    reviewerId: officer.id,
  } as const;
  await prisma.documentReview.create({ data: review });
  return applicant;
}

test("the report tells the applicant, what is missing, each value with who looked at it, the page, and who decided why", async () => {
  const applicant = await scene();
  const { bytes } = await reportOf(applicant.id);
  const { text } = await readPdf(bytes);
  for (const said of [
    "Case report",
    applicant.applicationId,
    "Aadhaar",
    "Missing",
    "PAN card",
    "pan.png",
    "ABCPK1234F",
    "98 %",
  ]) {
    expect(text).toContain(said);
  }
  expect(text).toContain(`Put right by ${officer.name}; read as: Tora`);
  expect(text).toMatch(new RegExp(`Rejected: ${officer.name}, .*: Ink`));
  expect(text).toContain("The verification service does not answer right now");
  expect(text).toContain("Page 1");
  expect(bytes.toString("latin1")).toContain("/DCTDecode"); // the thumbnail, a JPEG
});

test("in Hindi its words are Hindi, drawn with letters that the file brings along", async () => {
  const applicant = await scene();
  const { bytes } = await reportOf(applicant.id, officer, "hi");
  const file = bytes.toString("latin1");
  expect(file).toContain("NotoSansDevanagari");
  expect(file).not.toContain("/BaseFont /Helvetica");
  expect((await readPdf(bytes)).text).toContain("ABCPK1234F");
});

test("a report of many documents goes out in pieces, over many pages", async () => {
  const applicant = await newApplicant(officer);
  const extract = Object.fromEntries(
    Array.from({ length: 15 }, (_, number) => [`field_${number}`, read(`Value ${number} `.repeat(12), 0.9)]),
  );
  const documents = Array.from({ length: 25 }, (_, number) => ({ extract, fileName: `file-${number}.pdf` }));
  await newEndedBatch(officer, applicant, documents);
  const { bytes, pieces } = await reportOf(applicant.id);
  expect(pieces).toBeGreaterThan(10);
  const { text, pages } = await readPdf(bytes);
  expect(pages).toBeGreaterThan(10);
  for (const { fileName } of documents) expect(text.split(`${fileName},`).length, fileName).toBe(2);
});

test("it is an export with an audit event, and another branch's applicant is not there", async () => {
  const actor = await newActor({ branchId: officer.branchId });
  const applicant = await scene();
  await reportOf(applicant.id, actor);
  const events = await prisma.auditEvent.findMany({ where: { actorId: actor.id }, orderBy: { id: "asc" } });
  expect(events.map(({ type }) => type)).toEqual(["applicant.viewed", "export.started", "export.ended"]);
  expect(events[2]?.data).toMatchObject({ rows: 1, result: "complete" });
  await expect(reportOf(applicant.id, await newActor())).rejects.toMatchObject({ code: "not_found" });
});
