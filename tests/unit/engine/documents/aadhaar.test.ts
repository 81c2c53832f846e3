import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aadhaar } from "@/lib/engine/documents/aadhaar/aadhaar";
import { findAadhaarNumbers } from "@/lib/engine/documents/aadhaar/number-regions";
import { scrubDeep } from "@/lib/engine/documents/aadhaar/scrub";
import { isVerhoeff } from "@/lib/engine/documents/aadhaar/verhoeff";
import { toFileData } from "@/lib/engine/documents/to-file-data";
import { line, pageOf } from "./lines";

/** Numbers with a right check digit, in the way cards part them. */
const aadhaarNumber = fc
  .stringMatching(/^[2-9]\d{10}$/)
  .map((first) => [..."0123456789"].map((check) => first + check).find(isVerhoeff) ?? "");
const parted = (number: string, gap: string) => [number.slice(0, 4), number.slice(4, 8), number.slice(8)].join(gap);
const known = "234567890124";

describe("an Aadhaar number", () => {
  test("never leaves the engine in what is written for the desk, wherever it stood", () => {
    fc.assert(
      fc.property(aadhaarNumber, fc.constantFrom("", " ", "-"), fc.string(), (number, gap, around) => {
        const text = `${around.replace(/\d/g, "")} ${parted(number, gap)} ${around.replace(/\d/g, "")}`;
        const data = toFileData({
          documentType: "INVOICE",
          fields: { buyer_name: { value: text, confidence: 0.9 } },
          extra: { line_items: [{ description: text }] },
        });
        expect(JSON.stringify(data)).not.toContain(parted(number, gap));
        expect(JSON.stringify(data)).toContain(`**** **** ${number.slice(8)}`);
      }),
    );
  });

  test("of the right length but with a wrong check digit is left: it may be an account's", () => {
    expect(scrubDeep("account 234567890125")).toBe("account 234567890125");
  });

  test("is masked behind a year and before one", () => {
    expect(scrubDeep(`born 1990 ${parted(known, " ")} 2024`)).toMatch(/^born .*\*{4} \*{4}/);
    expect(scrubDeep(`born 1990 ${parted(known, " ")} 2024`)).not.toMatch(/2345|6789/);
  });

  test("is found to be painted over when a sign was misread, cut into pieces, or is a virtual id", () => {
    const found = (...lines: Parameters<typeof pageOf>) => findAadhaarNumbers([pageOf(...lines)]).length;
    expect(found(line(parted(known, " "), 10, 10))).toBe(1);
    expect(found(line("2345 67B9 O124", 10, 10))).toBe(1);
    expect(found(line("2345", 10, 10), line("6789", 20, 10), line("0124", 30, 10))).toBe(1);
    expect(found(line("VID : 9123 4567 8901 2345", 10, 10))).toBe(1);
    expect(found(line("VID:912345678901 2345", 10, 10))).toBe(1);
    expect(found(line(`No.${known}`, 10, 10), line("Order 234567890125", 10, 20))).toBe(1);
    expect(found(line("GOOD SOIL BIOS", 10, 10))).toBe(0);
  });
});

describe("the first eight digits are painted over alone", () => {
  const regionOf = (...lines: Parameters<typeof pageOf>) => findAadhaarNumbers([pageOf(...lines)], true)[0];

  test("where the number stands in three groups and its check digit is right", () => {
    const region = regionOf(line(parted(known, " "), 10, 10, 28));
    expect(region).toMatchObject({ lastFour: "0124", firstEight: { x: 0.1 } });
    // Fourteen signs on 28 hundredths: the gap before the last group is the tenth sign.
    expect(region?.firstEight?.width).toBeCloseTo(0.19, 5);
  });

  test("where each group was found by itself", () => {
    const region = regionOf(line("2345", 10, 10), line("6789", 20, 10), line("0124", 30, 10));
    expect(region?.firstEight).toMatchObject({ x: 0.1, width: expect.closeTo(0.2, 5) });
  });

  test.each([
    ["a digit may be misread", [line("2345 6789 0125", 10, 10)]],
    ["the groups are not parted", [line(known, 10, 10)]],
    ["the last group hangs together with the second", [line("2345", 10, 10), line("67890124", 20, 10)]],
    [
      "they are part of a virtual id",
      [line("2345", 10, 10), line("6789", 20, 10), line("0124", 30, 10), line("5678", 40, 10)],
    ],
  ])("but the whole where %s", (_, lines) => {
    for (const region of findAadhaarNumbers([pageOf(...lines)], true)) expect(region.firstEight).toBeUndefined();
    expect(regionOf(...lines)).toBeDefined();
  });
});

test("on UIDAI's own papers a run of twelve digits is painted over, be one of them misread", () => {
  const page = pageOf(line("23456789 0125", 10, 10), line("Mobile: 9812345678", 10, 20));
  expect(findAadhaarNumbers([page], true)).toHaveLength(1);
  expect(findAadhaarNumbers([page])).toHaveLength(0);
});

const front = pageOf(
  line("Government of India", 30, 5),
  line("Asha Kulkarni", 35, 20),
  line("DOB: 04/11/1990", 35, 24),
  line("FEMALE", 35, 28),
  line(parted(known, " "), 35, 50),
);

describe("an Aadhaar card", () => {
  test("gives name, birth date and the masked number of its front, and no address", () => {
    const { fields, extra } = aadhaar.extract([front]);
    expect(fields.name?.value).toBe("Asha Kulkarni");
    expect(fields.date_of_birth?.value).toBe("04/11/1990");
    expect(fields.aadhaar_number?.value).toBe("**** **** 0124");
    expect(fields.address).toEqual({ value: null, confidence: 0 });
    expect(extra?.formatted_address).toBeNull();
    expect(aadhaar.detect([front])).toBeGreaterThan(0.5);
  });

  test("gives the address of its back up to the PIN code, in one piece and in parts", () => {
    const back = pageOf(
      line("Unique Identification Authority of India", 20, 5),
      line("Address:", 10, 20, 10),
      line("S/O Ravi Rao, Flat 7,", 10, 23),
      line("FC Road, Pune,", 10, 26),
      line("Maharashtra - 411004", 10, 29),
      line(parted(known, " "), 35, 50),
    );
    const { fields, extra } = aadhaar.extract([back]);
    expect(fields.address?.value).toBe("S/O Ravi Rao, Flat 7, FC Road, Pune, Maharashtra, 411004");
    expect(extra?.formatted_address).toMatchObject({ city: "Pune", state: "Maharashtra", postcode: "411004" });
    expect(aadhaar.detect([back])).toBeGreaterThan(0.5);
  });

  test("whose PIN code is of another state than its address has a doubted address", () => {
    const { fields } = aadhaar.extract([
      pageOf(line("Address:", 10, 20, 10), line("Flat 7, Pune,", 10, 23), line("Maharashtra - 560004", 10, 26)),
    ]);
    expect(fields.address?.confidence).toBeLessThanOrEqual(0.5);
  });

  test("that prints only the year of birth gives the year", () => {
    const { fields } = aadhaar.extract([pageOf(line("Asha Kulkarni", 35, 20), line("Year of Birth : 1990", 35, 24))]);
    expect(fields.date_of_birth?.value).toBe("1990");
  });

  test("with a wrong check digit is given with at most half confidence", () => {
    const { fields } = aadhaar.extract([pageOf(line("2345 6789 0125", 35, 50))]);
    expect(fields.aadhaar_number?.value).toBe("**** **** 0125");
    expect(fields.aadhaar_number?.confidence).toBeLessThanOrEqual(0.5);
  });
});
