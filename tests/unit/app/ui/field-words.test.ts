import { expect, test } from "vitest";
import { fieldViews } from "@/app/(officer)/_components/field-words";
import type { ReadField } from "@/lib/documents/schema";
import { readers } from "@/lib/engine/documents/readers";
import { wordsIn } from "@/lib/i18n/catalogue";

const [en, hi] = [wordsIn("en", "fields"), wordsIn("hi", "fields")];
const read = (name: string, value: ReadField["value"]): ReadField => ({
  ...{ name, value },
  ...{ confidence: null, page: null, box: null },
});
const shown = (t: typeof en, field: ReadField) => fieldViews(t, [field]).map(({ label, value }) => [label, value])[0];

/** Told as proofs, not as fields. */
const proofs = new Set(["qr", "einvoice_qr", "signatures"]);

test("every field our engine reads has a name in each language", () => {
  for (const reader of readers) {
    const { fields, extra = {} } = reader.extract([]);
    for (const name of [...Object.keys(fields), ...Object.keys(extra)].filter((name) => !proofs.has(name))) {
      expect(
        [en, hi].map((t) => t.has(`names.${name}`)),
        `${reader.documentType} ${name}`,
      ).toEqual([true, true]);
    }
  }
});

test("a field of another Atlas is made readable as it stands", () => {
  expect(shown(hi, read("spouse_name", "Asha"))).toEqual(["Spouse name", "Asha"]);
  expect(shown(en, read("constructor", "x"))).toEqual(["Constructor", "x"]);
});

test("a code of our engine has words; what was read from the paper stays as it is", () => {
  expect(shown(en, read("document_quality_flag", "xerox_copy"))).toEqual(["Quality", "Black-and-white copy"]);
  expect(shown(hi, read("holder_type", "individual"))).toEqual(["धारक का प्रकार", "व्यक्ति"]);
  expect(shown(hi, read("holder_type", "something_new"))).toEqual(["धारक का प्रकार", "something_new"]);
  expect(shown(hi, read("name", "company"))).toEqual(["नाम", "company"]);
});

test("amounts are grouped as India writes them, and answers are said in words", () => {
  expect(shown(hi, read("loan_amount", "1234567.00"))).toEqual(["ऋण राशि", "12,34,567.00"]);
  expect(shown(hi, read("is_cancelled", true))).toEqual(["रद्द चेक", "हाँ"]);
  expect(shown(hi, read("nic_codes.0", "62011"))).toEqual(["NIC कोड 1", "62011"]);
});
