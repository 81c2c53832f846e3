import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CrossCheck } from "@/lib/atlas/contract";
import { addressSimilarity } from "@/lib/engine/cross-checks/address-similarity";
import { checkBetweenApplicants } from "@/lib/engine/cross-checks/between-applicants";
import { crossCheck } from "@/lib/engine/cross-checks/cross-check";
import { amountSimilarity, exactSimilarity, textSimilarity } from "@/lib/engine/cross-checks/similarity";

describe("the likeness of two names", () => {
  test.each([
    ["ASHA RAO", "Asha Rao"],
    ["RAO ASHA", "Asha Rao"],
    ["Mrs. Asha Rao", "ASHA RAO"],
    ["VIKRAMRAO PATIL", "VIKRAM RAO PATIL"],
    ["Flat 7, FC Road, Pune", "flat 7 fc road pune"],
  ])("is 100 for %s and %s", (one, other) => {
    expect(textSimilarity(one, other)).toBe(100);
  });

  test.each([
    ["A RAO", "ASHA RAO", 90, 99],
    ["ASHA RAO", "ASHA RA0", 85, 99],
    ["ASHA RAO", "ASHA MOHAN RAO", 60, 85],
    ["ASHA RAO", "VIKRAM SINGH", 0, 40],
    ["ASHA", "", 0, 0],
  ])("of %s and %s stands between", (one, other, least, most) => {
    const score = textSimilarity(one, other);
    expect(score).toBeGreaterThanOrEqual(least);
    expect(score).toBeLessThanOrEqual(most);
  });

  test("is from 0 to 100, the same both ways, and 100 with itself", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string());
    fc.assert(
      fc.property(text, text, (one, other) => {
        const score = textSimilarity(one, other);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(textSimilarity(other, one)).toBeCloseTo(score, 1);
        const itself = textSimilarity(one, one);
        expect(itself === 100 || !/[\p{L}\p{M}\p{N}]/u.test(one.normalize("NFKC").toUpperCase())).toBe(true);
      }),
    );
  });
});

describe("names that are romanised in two ways", () => {
  test.each([
    ["LAKSHMI IYER", "Laxmi Iyer"],
    ["SURESH CHOUDHARY", "Suresh Chaudhari"],
    ["MOHAMMED IMRAN KHAN", "Mohd Imran Khan"],
    ["MD YUSUF", "Mohamed Yusuf"],
    ["RAMESHA GOWDA", "Ramesh Gowda"],
    ["VIVEK SHARMA", "Vivek Sarma"],
    ["SWATHI REDDY", "Svati Redy"],
    ["JOSEPH", "Josef"],
    ["POORNIMA MEENA", "Purnima Mina"],
    ["SRI RAVI RAO", "Shri Ravi Rao"],
  ])("are nearly the same: %s and %s", (one, other) => {
    expect(textSimilarity(one, other)).toBeGreaterThanOrEqual(93);
  });

  test.each([
    ["RAVI SHARMA", "RAJ VERMA"],
    ["SUNITA DAS", "SUMAN DASGUPTA"],
    ["MANOJ KUMAR", "SANJAY KUMAR"],
  ])("are not taken for others: %s and %s", (one, other) => {
    expect(textSimilarity(one, other)).toBeLessThan(75);
  });
});

describe("the likeness of two addresses", () => {
  test.each([
    ["12, M.G. Rd, Nr Post Office, Pune 411004", "12 MG Road, Near Post Office, Pune, 411 004"],
    ["Flat 7, Sai Apt, Opp. Temple, Kothrud, Pune", "flat no. 7 sai apartment opposite temple kothrud pune"],
    ["C/O Mohan Rao, 4 Gandhi Marg, Delhi - 110005", "4, Gandhi Road, Delhi 110005"],
    ["2nd Flr, Sai Soc, Aundh, Pune", "2 Floor, Sai Society, Aundh, Pune"],
  ])("is high for one place written in two ways: %s and %s", (one, other) => {
    expect(addressSimilarity(one, other)).toBeGreaterThanOrEqual(95);
  });

  test.each([
    ["12 MG Road, Pune, 411004", "14 MG Road, Pune, 411004", 70],
    ["12 MG Road, Pune, 411004", "12 MG Road, Pune, 411038", 70],
    ["12 MG Road, Pune, 411004", "Plot 9, Canal Lane, Surat, 395007", 40],
  ])("is low where numbers differ: %s and %s", (one, other, most) => {
    expect(addressSimilarity(one, other)).toBeLessThan(most);
  });

  test("allows that one paper leaves out parts", () => {
    const long = "Flat 7, Sai Krupa, FC Road, Kothrud, Pune, Maharashtra, 411038";
    expect(addressSimilarity(long, "Flat 7, Sai Krupa, Kothrud, Pune 411038")).toBeGreaterThan(85);
  });
});

test.each([
  ["of names", textSimilarity],
  ["of addresses", addressSimilarity],
  ["of amounts", amountSimilarity],
])("likeness %s is from 0 to 100 and the same both ways", (_, similarity) => {
  const words = fc.array(
    fc.constantFrom("Laxmi", "Lakshmi", "Rd", "Road", "12", "12A", "M", "G", "411004", "Md", "Asa"),
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    words.map((list) => list.join(" ")),
  );
  fc.assert(
    fc.property(text, text, (one, other) => {
      const score = similarity(one, other);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(similarity(other, one)).toBeCloseTo(score, 1);
    }),
  );
});

test("of two amounts the smaller is told as a share of the larger", () => {
  expect(amountSimilarity("30000.00", "30000.00")).toBe(100);
  expect(amountSimilarity("27000.00", "30000.00")).toBe(90);
  expect(amountSimilarity("no", "30000.00")).toBe(0);
});

test("a date or a number that is nearly the same is another one", () => {
  expect(exactSimilarity("04/11/1990", "04/11/1990")).toBe(100);
  expect(exactSimilarity("04/11/1990", "04/11/1991")).toBe(0);
  expect(exactSimilarity("abcpr1234k", "ABCPR 1234K")).toBe(100);
});

const read = (value: string | null) => ({ value, confidence_score: value === null ? 0 : 0.9 });
const pan = (documentId = "pan", name: string | null = "ASHA RAO") => ({
  documentId,
  data: {
    document_type: "PAN",
    name_as_per_pan: read(name),
    dob: read("04/11/1990"),
    pan_number: read("ABCPR1234K"),
  },
});
const passport = {
  documentId: "passport",
  data: { document_type: "PASSPORT", name: read("ASHA MOHAN RAO"), date_of_birth: read("04/11/1990") },
};
const invoice = (gstin: string | null) => ({
  documentId: "invoice",
  data: { document_type: "INVOICE", buyer_name: read("Asha Rao"), buyer_gstin: read(gstin) },
});

const fieldsOf = (checks: CrossCheck[]) => checks.map(({ field, similarity_score }) => [field, similarity_score]);

describe("the checks of an applicant", () => {
  test("compare each pair of documents once, and say what was compared", () => {
    const checks = crossCheck("LOAN_APP", [pan(), passport]);
    expect(fieldsOf(checks)).toEqual([
      ["name", expect.any(Number)],
      ["date_of_birth", 100],
    ]);
    expect(checks[1]).toEqual({
      field: "date_of_birth",
      source: { document_type: "PAN", document_id: "pan", value: "04/11/1990" },
      target: { document_type: "PASSPORT", document_id: "passport", value: "04/11/1990" },
      similarity_score: 100,
      error_code: null,
    });
    expect(CrossCheck.array().safeParse(checks).success).toBe(true);
  });

  test("find the PAN inside the buyer's GSTIN, and say nothing where a buyer has none", () => {
    expect(fieldsOf(crossCheck("POC_CDL", [pan(), invoice("27ABCPR1234K1Z5")]))).toEqual([
      ["buyer_name", 100],
      ["pan_number", 100],
    ]);
    expect(fieldsOf(crossCheck("POC_CDL", [pan(), invoice("27AAAPR1234K1Z5")]))).toContainEqual(["pan_number", 0]);
    expect(fieldsOf(crossCheck("POC_CDL", [pan(), invoice(null)]))).toEqual([["buyer_name", 100]]);
  });

  test("compare the latest of several documents of one type, so that a thousand of them are no more work", () => {
    const checks = crossCheck("POC_CDL", [pan("old", "SOMEONE ELSE"), passport, pan("new")]);
    expect(new Set(checks.map(({ source }) => source.document_id))).toEqual(new Set(["new"]));
  });

  test("tell of a value that is not there, without a score", () => {
    const [name] = crossCheck("POC_CDL", [pan("pan", null), passport]);
    expect(name).toMatchObject({ field: "name", similarity_score: null, error_code: "VALUE_MISSING" });
  });

  test("are none where no two documents go together", () => {
    expect(crossCheck("toString", [pan()])).toEqual([]);
    expect(crossCheck("POC_CDL", [])).toEqual([]);
  });
});

describe("papers of a purchase, of income and of a home", () => {
  const document = (document_type: string, fields: Record<string, string>) => ({
    documentId: document_type.toLowerCase(),
    data: {
      document_type,
      ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, read(value)])),
    },
  });
  const checked = (...documents: ReturnType<typeof document>[]) =>
    Object.fromEntries(fieldsOf(crossCheck("LOAN_APP", documents)));

  test("are compared: order and invoice name one dealer, one customer and one price", () => {
    const order = document("DELIVERY_ORDER", {
      ...{ dealer_name: "Sai Motors", dealer_address: "12, M.G. Rd, Pune", customer_name: "Asha Rao" },
      asset_cost: "30000.00",
    });
    const bill = document("INVOICE", {
      ...{ dealer_name: "SAI MOTORS", dealer_address: "12 MG Road, Pune", buyer_name: "RAO ASHA" },
      total_amount: "30000.00",
    });
    expect(checked(order, bill)).toEqual({
      customer_name: 100,
      dealer_name: 100,
      dealer_address: 100,
      asset_cost: 100,
    });
  });

  test("are compared: statement and cheque by the end of the account number, which may be masked", () => {
    const statement = document("BANK_STATEMENT", {
      ...{ account_holder: "Asha Rao", account_number: "XXXXXX4321", ifsc: "SAHY0001234" },
    });
    const cheque = document("CHEQUE", {
      ...{ account_holder: "ASHA RAO", account_number: "00120034321", ifsc: "SAHY0001235" },
    });
    expect(checked(statement, cheque)).toEqual({ name: 100, account_number: 100, ifsc: 0 });
  });

  test("are compared: where one lives by Aadhaar and where the bill goes", () => {
    const home = document("AADHAAR", { name: "Asha Rao", address: "Flat 7, Sai Krupa, FC Road, Pune, 411004" });
    const bill = document("EBILL", { consumer_name: "MOHAN RAO", address: "FLAT 7 SAI KRUPA FC RD PUNE 411004" });
    expect(checked(home, bill)).toEqual({ address: 100, household_name: expect.toSatisfy((score) => score < 75) });
  });
});

describe("the checks between applicants", () => {
  const aadhaar = (ending: string, address: string, birth = "04/11/1990") => ({
    documentId: `aadhaar-${ending}`,
    data: {
      document_type: "AADHAAR",
      aadhaar_number: read(`**** **** ${ending}`),
      date_of_birth: read(birth),
      address: read(address),
    },
  });
  const between = (...documents: Parameters<typeof checkBetweenApplicants>[0][number]["documents"][]) =>
    checkBetweenApplicants(documents.map((list, index) => ({ externalReferenceId: `CUST-${index}`, documents: list })));

  test("tell how alike their addresses are, and whose documents were compared", () => {
    const [check, ...others] = between([aadhaar("4321", "12 MG Rd, Pune")], [aadhaar("8765", "12 MG Road, Pune")]);
    expect(check).toEqual({
      field: "address",
      source: side("CUST-0", "aadhaar-4321", "12 MG Rd, Pune"),
      target: side("CUST-1", "aadhaar-8765", "12 MG Road, Pune"),
      similarity_score: 100,
      error_code: null,
    });
    expect(others).toEqual([]);
    expect(CrossCheck.safeParse(check).success).toBe(true);
  });

  test("find one person twice by PAN, and by the end of the Aadhaar number with the birth date", () => {
    const same = { similarity_score: 100, error_code: "SAME_PERSON" };
    expect(between([pan("one")], [pan("two")])).toMatchObject([{ field: "pan_number", ...same }]);
    const twice = between([aadhaar("4321", "12 MG Road")], [aadhaar("4321", "12 MG Road")]);
    expect(twice).toContainEqual(expect.objectContaining({ field: "aadhaar_number", ...same }));
    const others = between([aadhaar("4321", "12 MG Road")], [aadhaar("4321", "12 MG Road", "05/11/1990")]);
    expect(others.map(({ field }) => field)).toEqual(["address"]);
  });

  test("are none for one applicant, or where nothing was read", () => {
    expect(between([pan()])).toEqual([]);
    expect(between([pan()], [])).toEqual([]);
  });

  const side = (external_reference_id: string, document_id: string, value: string) => ({
    ...{ external_reference_id, document_type: "AADHAAR", document_id, value },
  });
});
