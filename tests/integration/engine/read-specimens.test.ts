import { readFileSync } from "node:fs";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import type { DocumentReading } from "@/lib/engine/pipeline/ports";
import { degrade } from "@/prisma/seed/specimens/degrade";
import { takeHard } from "@/prisma/seed/specimens/hard-pictures";
import { drawPerson } from "@/prisma/seed/specimens/people";
import type { Labels } from "@/prisma/seed/specimens/sheet";
import { drawSpecimen } from "@/prisma/seed/specimens/specimen";
import { signPdf } from "@/tests/support/sign-pdf";
import { drawPage, type Read, readValue, startReader } from "@/tests/support/specimen-reader";
import { newSigner } from "@/tests/support/test-signer";

/* How well it reads at large is measured by the bench; here each way a document can come is gone once. */
const signer = await newSigner({ name: "Tax office" });
const { read, readSpecimen, close } = startReader([signer.certificate]);
afterAll(close);

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

test("a copy made with an eighth of the toner is read", async () => {
  const reading = (await read(await takeHard(drawPage("PASSPORT", "new-data-page", 31), "faint-12", 31))) as Read;
  expect(reading).toMatchObject({ outcome: "read", documentType: "PASSPORT" });
  expect(readValue(reading, "passport_number")).toBe(drawPerson(31).passportNumber);
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
