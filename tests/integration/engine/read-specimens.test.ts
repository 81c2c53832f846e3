import { availableParallelism } from "node:os";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { createReaderPool } from "@/lib/engine/adapters/reader-pool";
import type { DocumentReading } from "@/lib/engine/pipeline/ports";
import type { SpecimenType } from "@/prisma/seed/specimens/catalogue";
import { type Degradation, degrade } from "@/prisma/seed/specimens/degrade";
import { drawPerson } from "@/prisma/seed/specimens/people";
import type { Labels } from "@/prisma/seed/specimens/sheet";
import { drawSpecimen } from "@/prisma/seed/specimens/specimen";

/*
 * Drawn documents through the product's own reader processes: real pixels, real models. How well it reads at large is
 * measured by the bench; here each way a document can come is gone once.
 */
const readers = createReaderPool({ size: Math.min(2, availableParallelism()) });
afterAll(() => readers.close());

const read = (bytes: Uint8Array) => readers.read(bytes, new AbortController().signal);

type Read = Extract<DocumentReading, { outcome: "read" }>;

async function readSpecimen(documentType: SpecimenType, layout: string, state: Degradation | "pdf", seed: number) {
  const specimen = drawSpecimen({ documentType, layout, seed, medium: state === "pdf" ? "pdf" : "image" });
  const bytes = specimen.medium === "pdf" ? specimen.pdf : await degrade(specimen.images, state as Degradation, seed);
  return { reading: await read(bytes), labels: specimen.labels };
}

/** Fields hold their value; what stands bare is the value. */
function readValue(reading: Read, name: string): unknown {
  const found = reading.fileData[name];
  return found !== null && typeof found === "object" && "value" in found ? found.value : found;
}

const wanted = (labels: Labels, names: string[]) => Object.fromEntries(names.map((name) => [name, labels[name]]));

describe("a document is recognised and its numbers are read", () => {
  test.each([
    ["PAN", "before-2018", "clean", ["pan_number", "dob"]],
    ["PAN", "since-2018", "quarter-turn", ["pan_number", "dob"]],
    ["PAN", "e-pan", "pdf", ["pan_number", "name_as_per_pan", "father_name", "dob"]],
    ["AADHAAR", "front", "photo-on-table", ["aadhaar_number"]],
    ["AADHAAR", "front", "skew", ["aadhaar_number"]],
    ["AADHAAR", "letter", "pdf", ["aadhaar_number", "name", "address"]],
    ["PASSPORT", "data-page", "clean", ["passport_number", "date_of_birth", "date_of_expiry"]],
    ["PASSPORT", "new-data-page", "blur", ["passport_number", "date_of_expiry"]],
    ["VOTER_ID", "card", "photo-on-table", ["voter_id", "date_of_birth", "gender"]],
    ["VOTER_ID", "e-epic", "pdf", ["voter_id", "name", "date_of_birth", "gender"]],
    ["DRIVING_LICENSE", "union", "skew", ["dl_number", "date_of_birth", "valid_till", "state"]],
    ["DRIVING_LICENSE", "state", "quarter-turn", ["dl_number", "issue_date", "state"]],
    ["SALARY_SLIP", "side-by-side", "pdf", ["employer_name", "uan", "month", "net_pay", "earnings", "deductions"]],
    ["SALARY_SLIP", "stacked", "photo-on-table", ["employee_name", "bank_account", "gross_earnings", "net_pay"]],
    ["SALARY_SLIP", "government", "skew", ["employee_id", "basic", "total_deductions", "net_pay"]],
    [
      "ITR_ACK",
      "acknowledgement",
      "pdf",
      ["acknowledgement_number", "address", "refund_amount", "filed_under_section"],
    ],
    ["ITR_ACK", "itr-v", "quarter-turn", ["pan_number", "acknowledgement_number", "filing_date", "total_income"]],
    ["FORM_16", "part-a", "pdf", ["certificate_number", "employer_tan", "employee_pan", "period_from", "quarters"]],
    ["FORM_16", "parts-a-b", "skew", ["employee_pan", "assessment_year", "gross_salary", "tax_deducted"]],
    ["INVOICE", "tax-invoice", "pdf", ["invoice_number", "dealer_gstin", "dealer_name", "total_amount"]],
    ["INVOICE", "inter-state", "low-resolution", ["dealer_gstin", "total_amount"]],
  ] as const)("%s %s, %s", async (documentType, layout, state, names) => {
    const { reading, labels } = await readSpecimen(documentType, layout, state, 31);
    expect(reading).toMatchObject({ outcome: "read", documentType });
    const got = Object.fromEntries(names.map((name) => [name, readValue(reading as Read, name)]));
    expect(got).toEqual(wanted(labels, [...names]));
  });

  test("each value says how sure it is, and where it stands as shares of its page", async () => {
    const { reading } = await readSpecimen("PASSPORT", "data-page", "clean", 31);
    expect((reading as Read).fileData.passport_number).toMatchObject({
      confidence_score: expect.toSatisfy((score: number) => score >= 0.95 && score < 1),
      page: 1,
      box: { x: expect.any(Number), y: expect.any(Number), width: expect.any(Number), height: expect.any(Number) },
    });
  });

  test.each([
    ["letter", "clean"],
    ["utility-bill", "pdf"],
    ["note", "clean"],
  ] as const)("of no type the engine knows: %s", async (layout, state) => {
    const { reading } = await readSpecimen("OTHER", layout, state, 31);
    expect(reading.outcome).toBe("unrecognised");
  });
});

describe("an Aadhaar number", () => {
  // The stamp beside the number, the virtual id below it and every layout were each a way for it to slip through once.
  test.each([
    ["front", "clean", 4],
    ["front", "photocopy", 32],
    ["letter", "pdf", 33],
    ["letter", "jpeg-noise", 34],
    ["back", "clean", 35],
  ] as const)("is nowhere in what leaves the reader, nor on the page image: %s, %s", async (layout, state, seed) => {
    const { aadhaarNumber, virtualId } = drawPerson(seed);
    const { reading } = await readSpecimen("AADHAAR", layout, state, seed);
    const { pages, ...rest } = reading as Read;
    const digits = (text: string) => text.replace(/[^0-9]/g, "");
    expect(digits(JSON.stringify(rest))).not.toContain(aadhaarNumber);
    expect(pages).toHaveLength(1);
    // The image is sent in again, as anybody who holds it could: nothing may be read off it.
    const second = await read(pages[0]?.jpeg ?? new Uint8Array());
    expect(second).toMatchObject({ masked: false });
    expect(digits(JSON.stringify({ ...second, pages: [] }))).not.toContain(aadhaarNumber.slice(0, 8));
    expect(digits(JSON.stringify({ ...second, pages: [] }))).not.toContain(virtualId);
  });
});

describe("a file that is no readable document ends with a reason", () => {
  const pdf = (options: object, pages = 1) =>
    new Promise<Buffer>((done) => {
      const document = new PDFDocument(options);
      const chunks: Buffer[] = [];
      document.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => done(Buffer.concat(chunks)));
      document.text("SPECIMEN");
      for (let page = 1; page < pages; page++) document.addPage().text("SPECIMEN");
      document.end();
    });
  const plain = () => sharp({ create: { width: 800, height: 500, channels: 3, background: "#ffffff" } });
  /** A PNG that claims 35,000 pixels a side and holds none. */
  const bomb = async () => {
    const bytes = await plain().png().toBuffer();
    bytes.writeUInt32BE(35_000, 16);
    bytes.writeUInt32BE(35_000, 20);
    return bytes;
  };

  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ["nothing at all", "empty", () => new Uint8Array()],
    ["a text named as an image", "unsupported_format", () => Buffer.from("just a letter")],
    ["a PDF that was cut off", "broken", async () => (await pdf({})).subarray(0, 300)],
    ["a PDF with a password", "password_needed", () => pdf({ userPassword: "secret" })],
    ["a PDF of 51 pages", "too_many_pages", () => pdf({}, 51)],
    ["a JPEG that was cut off", "broken", async () => (await plain().jpeg().toBuffer()).subarray(0, 200)],
    ["a picture of a billion pixels", "too_large", bomb],
    ["an empty sheet", "blank", () => plain().png().toBuffer()],
  ])("%s: %s", async (_, reason, make) => {
    expect(await read(await make())).toMatchObject({ outcome: "invalid", reason });
  });
});
