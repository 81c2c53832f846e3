import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSignatures } from "@/lib/engine/adapters/pdf/signatures/check-signatures";
import { findSignatures } from "@/lib/engine/adapters/pdf/signatures/find-signatures";
import { plainPdf, signPdf } from "@/tests/support/sign-pdf";
import { newSigner } from "@/tests/support/test-signer";

const root = await newSigner({ name: "Root", isAuthority: true });
const office = await newSigner({ name: "Office", isAuthority: true, issuer: root });
const signer = await newSigner({ name: "Asha Rao", issuer: office });
const pdf = await plainPdf(["Income tax return", "SPECIMEN"]);
const signed = await signPdf(pdf, signer, { chain: [office] });

const check = (bytes: Uint8Array, roots = [root.certificate]) => checkSignatures(findSignatures(bytes), roots);

describe("a signature in a PDF", () => {
  test("is told with its signer and its time, and trusted where its certificates lead to a known root", async () => {
    expect(await check(signed)).toEqual([
      {
        signer: "Asha Rao",
        signed_at: "2025-04-05T06:07:08.000Z",
        valid: true,
        covers_whole_file: true,
        trusted: true,
      },
    ]);
    expect(await check(signed, [])).toMatchObject([{ valid: true, trusted: false }]);
    expect(await check(await signPdf(pdf, signer))).toMatchObject([{ valid: true, trusted: false }]);
  });

  test("is not trusted where its certificate did not hold when it was made", async () => {
    const past = await signPdf(pdf, signer, { chain: [office], signedAt: new Date("2005-01-01T00:00:00Z") });
    expect(await check(past)).toMatchObject([{ valid: true, trusted: false }]);
  });

  test("is not trusted by a chain whose middle is nobody's authority", async () => {
    const nobody = await newSigner({ name: "Nobody", issuer: root });
    const fake = await newSigner({ name: "Fake", issuer: nobody });
    expect(await check(await signPdf(pdf, fake, { chain: [nobody] }))).toMatchObject([{ valid: true, trusted: false }]);
  });

  test("is invalid once a byte of what was signed has changed", async () => {
    const changed = Buffer.from(signed);
    changed.write("X", changed.indexOf("SPECIMEN") > 0 ? changed.indexOf("SPECIMEN") : 200, "latin1");
    expect(await check(changed)).toMatchObject([{ signer: "Asha Rao", valid: false, trusted: false }]);
  });

  test("does not cover what was added behind it", async () => {
    const added = Buffer.concat([signed, Buffer.from("\n9001 0 obj\n<< /Type /Page >>\nendobj\n%%EOF\n")]);
    expect(await check(added)).toMatchObject([{ valid: true, covers_whole_file: false }]);
  });

  test("of two covers the file with the second alone", async () => {
    const twice = await signPdf(signed, office, { chain: [] });
    expect(await check(twice)).toMatchObject([
      { signer: "Asha Rao", valid: true, covers_whole_file: false },
      { signer: "Office", valid: true, covers_whole_file: true, trusted: true },
    ]);
  });

  test("is none where a PDF has none", () => {
    expect(findSignatures(pdf)).toEqual([]);
  });
});

describe("what only looks like a signature", () => {
  test("leaves no room for unsigned text between the signed pieces", () => {
    const other = Buffer.from(signed);
    const gap = other.indexOf("/Contents <") + "/Contents <".length;
    other.write("(x) /Y", gap + 11_000, "latin1");
    expect(findSignatures(other)).toEqual([]);
  });

  test("with pieces outside the file or over each other is passed over", () => {
    const at = (range: string) => Buffer.from(`%PDF-1.7\n/ByteRange [${range}] /Contents <00>\n%%EOF`);
    for (const range of ["0 9999999 9999999 5", "5 1 8 2", "0 30 10 5", "0 0 0 0", "-1 2 3 4", "0 1"]) {
      expect(findSignatures(at(range))).toEqual([]);
    }
    expect(findSignatures(Buffer.from("/ByteRange ".repeat(200_000)))).toEqual([]);
  });

  test("with contents that are no signature is invalid and names nobody", async () => {
    const broken = Buffer.from(signed);
    broken.write(randomBytes(400).toString("hex"), broken.indexOf("/Contents <") + "/Contents <".length, "latin1");
    expect(await check(broken)).toMatchObject([{ signer: null, valid: false, trusted: false }]);
  });

  test("of any form never fails the reader", async () => {
    const from = signed.indexOf("/Contents <") + "/Contents <".length;
    await fc.assert(
      fc.asyncProperty(fc.nat(2_000), fc.constantFrom(..."0123456789abcdef"), async (place, digit) => {
        const bytes = Buffer.from(signed);
        bytes.write(digit, from + place, "latin1");
        expect((await check(bytes)).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});
