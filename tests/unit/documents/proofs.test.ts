import { expect, test } from "vitest";
import { proofWords } from "@/app/(officer)/_components/proof-words";
import { readFields } from "@/lib/documents/fields";
import { readProofs } from "@/lib/documents/proofs";
import { wordsIn } from "@/lib/i18n/catalogue";

const qr = { signature: "valid", signed_by: "UIDAI", matches: { name: true, address: null } };
const signature = {
  signer: "Asha Rao",
  signed_at: "2025-04-05T06:07:08Z",
  valid: true,
  covers_whole_file: true,
  trusted: true,
};

test.each([
  ["a signed code that agrees", { qr }, "ok", /valid signature of UIDAI\. The print agrees/],
  [
    "one that does not",
    { qr: { ...qr, matches: { date_of_birth: false } } },
    "bad",
    /does not agree with it: Date of birth/,
  ],
  ["an altered one", { qr: { ...qr, signature: "invalid" } }, "bad", /was altered after UIDAI signed it/],
  ["one of an unknown signer", { einvoice_qr: { ...qr, signature: "unknown_signer" } }, "info", /nobody known here/],
  ["one signed with an old certificate", { qr: { ...qr, signature: "expired_signer" } }, "warn", /not in force/],
  ["an unsigned one", { qr: { ...qr, signature: "unsigned", signed_by: null } }, "info", /bears no signature/],
  ["a signed file", { signatures: [signature] }, "ok", /^Signed by Asha Rao on 5 April 2025 and unchanged since\.$/],
  ["a stranger's", { signatures: [{ ...signature, trusted: false }] }, "info", /not known here/],
  [
    "one added to",
    { signatures: [{ ...signature, covers_whole_file: false }] },
    "warn",
    /added to the file afterwards/,
  ],
  ["one changed", { signatures: [{ ...signature, valid: false }] }, "bad", /changed after signing/],
])("%s is told in plain words", (_, fileData, tone, words) => {
  const [proof, ...others] = readProofs(fileData);
  expect(others).toEqual([]);
  expect(proof?.tone).toBe(tone);
  expect(proof && proofWords(wordsIn("en", "documents"), wordsIn("en", "fields"), proof)).toMatch(words);
});

test("a first signature that a second covers is none the worse for it", () => {
  const first = { ...signature, covers_whole_file: false };
  const second = { ...signature, signer: "Vikram Iyer" };
  expect(readProofs({ signatures: [first, second] }).map(({ tone }) => tone)).toEqual(["ok", "ok"]);
  expect(readProofs({ signatures: [signature, signature] })).toHaveLength(1);
});

test("where there are none, or something unexpected, nothing is said", () => {
  for (const nothing of [null, "text", {}, { qr: null }, { qr: 7, signatures: "many" }]) {
    expect(readProofs(nothing)).toEqual([]);
  }
});

test("codes and signatures are no fields", () => {
  expect(readFields({ document_type: "AADHAAR", qr, einvoice_qr: null, signatures: [signature] })).toEqual([]);
});
