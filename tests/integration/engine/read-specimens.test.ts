import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Canvas } from "@napi-rs/canvas";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { findCodesThoroughly } from "@/lib/engine/adapters/codes/read-codes";
import { openImage } from "@/lib/engine/adapters/image/open-image";
import { ocrPage } from "@/lib/engine/adapters/ocr/read-page";
import { createReaderPool } from "@/lib/engine/adapters/reader-pool";
import type { DocumentReading } from "@/lib/engine/pipeline/ports";
import type { SpecimenType } from "@/prisma/seed/specimens/catalogue";
import { type Degradation, degrade } from "@/prisma/seed/specimens/degrade";
import { type Flaw, flaws, spoil } from "@/prisma/seed/specimens/flaws";
import { takeHard, takeTogether } from "@/prisma/seed/specimens/hard-pictures";
import { drawPerson } from "@/prisma/seed/specimens/people";
import type { Labels } from "@/prisma/seed/specimens/sheet";
import { drawSpecimen } from "@/prisma/seed/specimens/specimen";
import { drawPdf } from "@/tests/support/draw-pdf";
import { signPdf } from "@/tests/support/sign-pdf";
import { newSigner } from "@/tests/support/test-signer";

/*
 * Drawn documents through the product's own reader processes: real pixels, real models. How well it reads at large is
 * measured by the bench; here each way a document can come is gone once.
 */
const signer = await newSigner({ name: "Tax office" });
const testCertificate = (name: string) =>
  readFileSync(`prisma/seed/specimens/test-keys/${name}.test-certificate.pem`, "utf8");
const readers = createReaderPool({
  size: Math.min(2, availableParallelism()),
  trusted: {
    aadhaarQr: [testCertificate("aadhaar-qr")],
    invoiceQr: [testCertificate("invoice-qr")],
    pdf: [signer.certificate],
  },
});
afterAll(() => readers.close());

const read = (bytes: Uint8Array) => readers.read(bytes, new AbortController().signal);

type Read = Extract<DocumentReading, { outcome: "read" }>;

async function readSpecimen(documentType: SpecimenType, layout: string, state: Degradation | "pdf", seed: number) {
  const specimen = drawSpecimen({ documentType, layout, seed, medium: state === "pdf" ? "pdf" : "image" });
  const bytes = specimen.medium === "pdf" ? specimen.pdf : await degrade(specimen.images, state as Degradation, seed);
  return { reading: await read(bytes), labels: specimen.labels };
}

/** What anybody can make out of the codes of a page image. */
const codesOf = async (jpeg: Uint8Array | undefined) =>
  (await findCodesThoroughly(await openImage(jpeg ?? new Uint8Array()))).filter(({ text }) => text !== null);

/** What stands in value, or bare. */
const readValue = (reading: Read, name: string): unknown => {
  const given = reading.fileData[name];
  return typeof given === "object" && given !== null && "value" in given ? given.value : given;
};
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
    ["GST_CERT", "certificate", "pdf", ["gst_number", "legal_name", "trade_name", "address", "valid_from", "valid_to"]],
    ["GST_CERT", "with-annexures", "skew", ["gst_number", "legal_name", "constitution_of_business", "date_of_issue"]],
    ["UDYAM_CERT", "certificate", "pdf", ["udyam_registration_number", "enterprise_name", "address", "nic_codes"]],
    ["UDYAM_CERT", "annexure", "quarter-turn", ["udyam_registration_number", "owner_name", "type_of_enterprise"]],
    ["SHOP_ACT_LICENSE", "form-g", "skew", ["registration_number", "establishment_name", "date_of_issue"]],
    ["SHOP_ACT_LICENSE", "karnataka", "pdf", ["registration_number", "employer_name", "total_employees", "valid_till"]],
    ["FSSAI", "licence", "pdf", ["registration_number", "name", "address", "category_of_license", "valid_till"]],
    ["FSSAI", "registration", "low-resolution", ["registration_number", "kind_of_business", "issue_date"]],
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
    ["EBILL", "board", "pdf", ["consumer_number", "bill_date", "billing_month", "units_consumed", "amount_due"]],
    ["EBILL", "company", "photo-on-table", ["consumer_number", "due_date", "amount_due"]],
    ["EBILL", "spot", "skew", ["consumer_number", "billing_period_from", "billing_period_to", "meter_number"]],
    ["DELIVERY_ORDER", "letter", "pdf", ["delivery_order_number", "dealer_name", "dealer_address", "loan_amount"]],
    ["DELIVERY_ORDER", "system", "low-resolution", ["asset_cost", "down_payment", "net_disbursement"]],
    ["DELIVERY_ORDER", "bank", "quarter-turn", ["customer_name", "loan_amount", "delivery_order_date"]],
    [
      "RENT_AGREEMENT",
      "leave-and-licence",
      "pdf",
      ["licensor_name", "licensee_name", "property_address", "monthly_rent"],
    ],
    ["RENT_AGREEMENT", "e-stamp", "clean", ["licensee_name", "period_from", "period_to", "agreement_date"]],
    ["INVOICE", "tax-invoice", "pdf", ["invoice_number", "dealer_gstin", "dealer_name", "total_amount"]],
    ["INVOICE", "inter-state", "low-resolution", ["dealer_gstin", "total_amount"]],
    ["INVOICE", "retail", "clean", ["invoice_number", "dealer_name", "line_items"]],
    ["BANK_STATEMENT", "framed", "pdf", ["account_number", "ifsc", "period_from", "closing_balance", "transactions"]],
    ["BANK_STATEMENT", "newest-first", "jpeg-noise", ["account_number", "ifsc", "opening_balance"]],
    ["BANK_STATEMENT", "framed", "clean", ["account_number", "branch", "transactions"]],
    ["BANK_STATEMENT", "printed", "clean", ["account_holder", "account_number", "bank_name", "closing_balance"]],
    ["CHEQUE", "written", "clean", ["account_number", "ifsc", "micr", "cheque_number"]],
    ["CHEQUE", "cancelled", "skew", ["account_number", "ifsc", "is_cancelled"]],
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

describe("whatever its file is", () => {
  const number = (reading: DocumentReading) => readValue(reading as Read, "pan_number");

  test("an iPhone's picture is read", async () => {
    const reading = await read(readFileSync("tests/fixtures/documents/pan-specimen.heic"));
    expect(number(reading)).toBe("FMKPJ5070D");
  });

  test("every page of a TIFF is read", async () => {
    const specimen = drawSpecimen({ documentType: "PAN", layout: "since-2018", seed: 31 });
    const card = specimen.medium === "image" ? (specimen.images[0]?.toBuffer("image/png") ?? []) : [];
    const { width, height } = await sharp(card as Buffer).metadata();
    const cover = await sharp({ create: { width, height, channels: 3, background: "#e8e8e8" } })
      .png()
      .toBuffer();
    const tiff = await sharp([cover, card as Buffer], { join: { animated: true } })
      .tiff()
      .toBuffer();
    const reading = await read(tiff);
    expect(number(reading)).toBe(specimen.labels.pan_number);
    expect((reading as Read).pages.map(({ page }) => page)).toEqual([1, 2]);
    expect((reading as Read).fileData.pan_number).toMatchObject({ page: 2 });
  });
});

test("several documents in one PDF are told apart, each with its pages", async () => {
  const images = (["PAN", "VOTER_ID"] as const).flatMap((documentType) => {
    const layout = documentType === "PAN" ? "since-2018" : "card";
    const specimen = drawSpecimen({ documentType, layout, seed: 31 });
    return specimen.medium === "image" ? specimen.images : [];
  });
  const reading = await read(await degrade(images, "skew", 31));
  expect(reading).toMatchObject({
    outcome: "read",
    documentType: "PAN",
    parts: [
      { from: 1, to: 1, documentType: "PAN", fileData: { pan_number: { page: 1 } } },
      { from: 2, to: 2, documentType: "VOTER_ID", fileData: { voter_id: { page: 2 } } },
    ],
  });
});

/** One card as it is drawn. */
function drawCard(documentType: SpecimenType, layout: string, seed: number): Canvas {
  const specimen = drawSpecimen({ documentType, layout, seed });
  const [card] = specimen.medium === "image" ? specimen.images : [];
  if (!card) throw new Error("A card is an image");
  return card;
}

/** A page image sent in again, as anybody who holds it could: nothing of a number may be read off it. */
async function expectHidden({ pages, ...rest }: Read, seeds: number[]) {
  const digits = (value: unknown) => JSON.stringify(value).replace(/[^0-9]/g, "");
  const second = await read(pages[0]?.jpeg ?? new Uint8Array());
  const { lines } = await ocrPage(await openImage(pages[0]?.jpeg ?? new Uint8Array()), {});
  const texts = lines.map(({ text }) => text.replace(/[^0-9]/g, ""));
  for (const { aadhaarNumber, virtualId } of seeds.map(drawPerson)) {
    expect(digits(rest)).not.toContain(aadhaarNumber);
    expect(digits({ ...second, pages: [] })).not.toContain(aadhaarNumber.slice(0, 8));
    expect(texts.filter((text) => text.includes(aadhaarNumber.slice(0, 8)))).toEqual([]);
    expect(texts.filter((text) => text.includes(virtualId.slice(0, 8)))).toEqual([]);
  }
  expect(await codesOf(pages[0]?.jpeg)).toEqual([]);
}

describe("several cards in one picture", () => {
  test("are documents of its one page, and the number of the Aadhaar among them is painted over", async () => {
    const cards = [drawCard("PAN", "since-2018", 31), drawCard("AADHAAR", "front", 31)];
    const reading = (await read(await takeTogether(cards, "one-photo", 31))) as Read;
    const { labels } = drawSpecimen({ documentType: "PAN", layout: "since-2018", seed: 31 });
    expect(reading).toMatchObject({
      masked: true,
      parts: [
        { from: 1, to: 1, documentType: "PAN", fileData: { pan_number: { value: labels.pan_number, page: 1 } } },
        {
          ...{ from: 1, to: 1, documentType: "AADHAAR" },
          fileData: { aadhaar_number: { value: `**** **** ${drawPerson(31).aadhaarNumber.slice(8)}`, page: 1 } },
        },
      ],
    });
    expect(reading.pages.map(({ page }) => page)).toEqual([1]);
    await expectHidden(reading, [31]);
  });

  test("are told apart by their numbers where they are of one type, each number painted over", async () => {
    const cards = [drawCard("AADHAAR", "front", 4), drawCard("AADHAAR", "front", 32)];
    const reading = (await read(await takeTogether(cards, "one-scan", 4))) as Read;
    expect(reading.parts).toMatchObject(
      [4, 32].map((seed) => ({
        ...{ from: 1, to: 1, documentType: "AADHAAR" },
        fileData: { aadhaar_number: { value: `**** **** ${drawPerson(seed).aadhaarNumber.slice(8)}` } },
      })),
    );
    expect(reading.pages).toHaveLength(1);
    await expectHidden(reading, [4, 32]);
  });

  test("are one document where they are the two sides of one card", async () => {
    const cards = [drawCard("AADHAAR", "front", 35), drawCard("AADHAAR", "back", 35)];
    const reading = (await read(await takeTogether(cards, "one-photo", 35))) as Read;
    expect(reading.parts).toBeUndefined();
    expect(readValue(reading, "name")).toBe(drawPerson(35).fullName);
    expect(readValue(reading, "address")).toContain(drawPerson(35).address.postcode);
    await expectHidden(reading, [35]);
  });
});

test("an Aadhaar photographed from the side is shown from above, its number painted over", async () => {
  const reading = (await read(await takeHard(drawCard("AADHAAR", "front", 4), "tilted-30", 4))) as Read;
  const { fullName, aadhaarNumber } = drawPerson(4);
  expect(readValue(reading, "name")).toBe(fullName);
  expect(readValue(reading, "aadhaar_number")).toBe(`**** **** ${aadhaarNumber.slice(8)}`);
  expect(reading.masked).toBe(true);
  const [page] = reading.pages;
  const { data } = await sharp(page?.jpeg).extractChannel("green").raw().toBuffer({ resolveWithObject: true });
  const paper = data.filter((level) => level > 130).length / data.length; // the table is darker, and was a half of the picture
  expect(paper).toBeGreaterThan(0.6);
  await expectHidden(reading, [4]);
});

describe("a copy made with an eighth of the toner", () => {
  test("is read", async () => {
    const reading = (await read(await takeHard(drawCard("PASSPORT", "new-data-page", 31), "faint-12", 31))) as Read;
    expect(reading).toMatchObject({ outcome: "read", documentType: "PASSPORT" });
    expect(readValue(reading, "passport_number")).toBe(drawPerson(31).passportNumber);
  });

  test("of an Aadhaar shows its number nowhere", async () => {
    const reading = (await read(await takeHard(drawCard("AADHAAR", "front", 32), "faint-12", 32))) as Read;
    expect(reading).toMatchObject({ documentType: "AADHAAR", masked: true });
    expect(reading.pages).toHaveLength(1);
    await expectHidden(reading, [32]);
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
    ["front", "blur", 36],
    ["front", "clean", 37], // an old card, whose QR holds the whole number in plain text
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
    expect(await codesOf(pages[0]?.jpeg)).toEqual([]);
    expect(digits(JSON.stringify({ ...second, pages: [] }))).not.toContain(aadhaarNumber.slice(0, 8));
    expect(digits(JSON.stringify({ ...second, pages: [] }))).not.toContain(virtualId);
  });
});

test("an Aadhaar's page keeps the last four digits of its number where their place is certain", async () => {
  const { reading } = await readSpecimen("AADHAAR", "front", "clean", 4);
  const { lines } = await ocrPage(await openImage((reading as Read).pages[0]?.jpeg ?? new Uint8Array()), {});
  const read = lines.map(({ text }) => text.replace(/\D/g, ""));
  expect(read).toContain(drawPerson(4).aadhaarNumber.slice(8));
});

describe("the quality of a picture", () => {
  async function readFlawed(documentType: SpecimenType, layout: string, state: Degradation | Flaw, seed: number) {
    const specimen = drawSpecimen({ documentType, layout, seed });
    const [page] = specimen.medium === "image" ? specimen.images : [];
    if (!page) throw new Error("A specimen has a page");
    const isFlaw = (name: string): name is Flaw => flaws.some((flaw) => flaw === name);
    return read(await (isFlaw(state) ? spoil(page, state, seed) : degrade([page], state, seed)));
  }
  const codesIn = (reading: DocumentReading) =>
    reading.outcome === "invalid" ? undefined : reading.quality?.map(({ code }) => code);

  test.each([
    ["VOTER_ID", "card", "clean", [], "original"],
    ["VOTER_ID", "card", "photo-on-table", [], "original"],
    ["VOTER_ID", "card", "photocopy", ["BLACK_AND_WHITE"], "xerox_copy"],
    ["PAN", "since-2018", "photographed-copy", ["BLACK_AND_WHITE"], "xerox_copy"],
    ["SALARY_SLIP", "stacked", "photocopy", [], "original"],
    ["DRIVING_LICENSE", "union", "photo-of-screen", ["PHOTO_OF_SCREEN"], "photo_of_photo"],
    ["INVOICE", "retail", "low-resolution", [], "original"],
  ] as const)("%s %s, %s: %j, flagged %s", async (documentType, layout, state, codes, flag) => {
    const reading = await readFlawed(documentType, layout, state, 31);
    expect(reading).toMatchObject({ outcome: "read", documentType, fileData: { document_quality_flag: flag } });
    expect(codesIn(reading)).toEqual(codes);
  });

  test.each([
    ["EBILL", "board", "out-of-focus", "BLURRED"],
    ["PASSPORT", "data-page", "glare", "GLARE"],
    ["FORM_16", "part-a", "too-small", "TOO_SMALL"],
    ["CHEQUE", "written", "too-close", "CUT_OFF"],
  ] as const)("%s %s, %s is told as %s, whether or not it was recognised", async (documentType, layout, flaw, code) => {
    expect(codesIn(await readFlawed(documentType, layout, flaw, 31))).toContain(code);
  });

  test("that keeps a document from being recognised is given as the reason", async () => {
    const reading = await readFlawed("OTHER", "letter", "out-of-focus", 31);
    expect(reading).toMatchObject({
      outcome: "unrecognised",
      message: expect.stringContaining("the picture is blurred"),
    });
  });

  test("is not judged where a PDF brings its text", async () => {
    const { reading } = await readSpecimen("EBILL", "board", "pdf", 31);
    expect(reading).toMatchObject({ outcome: "read" });
    expect(reading).not.toHaveProperty("quality");
    expect((reading as Read).fileData).not.toHaveProperty("document_quality_flag");
  });
});

describe("codes and signatures", () => {
  test.each([
    ["AADHAAR", "front", "quarter-turn", "qr", { name: true, date_of_birth: true, aadhaar_number: true }],
    ["AADHAAR", "letter", "skew", "qr", { name: true, address: true, aadhaar_number: true }],
    ["INVOICE", "inter-state", "pdf", "einvoice_qr", { invoice_number: true, total_amount: true }],
  ] as const)("%s %s, %s: its QR is valid and agrees with the print", async (type, layout, state, name, matches) => {
    const { reading } = await readSpecimen(type, layout, state, 31);
    expect((reading as Read).fileData[name]).toMatchObject({ signature: "valid", matches });
  });

  test("a signed PDF says by whom; one changed afterwards says so", async () => {
    const specimen = drawSpecimen({ documentType: "PAN", layout: "e-pan", seed: 31, medium: "pdf" });
    const pdf = Buffer.from(specimen.medium === "pdf" ? specimen.pdf : []);
    const signed = await signPdf(pdf, signer);
    const whole = { signer: "Tax office", valid: true, covers_whole_file: true, trusted: true };
    expect(((await read(signed)) as Read).fileData.signatures).toMatchObject([whole]);
    const added = Buffer.concat([signed, Buffer.from("\n9 0 obj\n<< >>\nendobj\n")]);
    expect(((await read(added)) as Read).fileData.signatures).toMatchObject([{ ...whole, covers_whole_file: false }]);
    expect(((await read(pdf)) as Read).fileData).not.toHaveProperty("signatures");
  });
});

describe("a file that is no readable document ends with a reason", () => {
  const pdf = (options: object, pages = 1) =>
    drawPdf(options, (document) => {
      document.text("SPECIMEN");
      for (let page = 1; page < pages; page++) document.addPage().text("SPECIMEN");
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
