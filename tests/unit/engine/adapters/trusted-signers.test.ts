import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { readTrustedSigners } from "@/lib/engine/adapters/trusted-signers";
import { newSigner } from "@/tests/support/test-signer";

const [one, other] = await Promise.all([newSigner({ name: "One" }), newSigner({ name: "Other" })]);

test("certificates are taken from the variable, on one line or several, or from the file it names", () => {
  const file = path.join(tmpdir(), `signers-${process.pid}.pem`);
  writeFileSync(file, `Bag attributes\n${one.certificate}\n${other.certificate}`);
  const trusted = readTrustedSigners({
    AADHAAR_QR_CERTIFICATES: file,
    INVOICE_QR_KEYS: one.certificate.replaceAll("\n", "\\n"),
    PDF_SIGNATURE_ROOTS: undefined,
  });
  expect(trusted.aadhaarQr.map((pem) => pem.trim())).toEqual([one.certificate.trim(), other.certificate.trim()]);
  expect(trusted.invoiceQr.map((pem) => pem.trim())).toEqual([one.certificate.trim()]);
  expect(trusted.pdf).toEqual([]);
});

test.each(["/nowhere/signers.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "secret"])(
  "what is no certificate stops the start with the variable's name: %s",
  (value) => {
    expect(() => readTrustedSigners({ PDF_SIGNATURE_ROOTS: value })).toThrow(/^PDF_SIGNATURE_ROOTS must hold/);
  },
);
