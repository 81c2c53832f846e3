import { createPublicKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import type { TrustedSigners } from "../pipeline/ports";

interface SignerVariables {
  AADHAAR_QR_CERTIFICATES?: string | undefined;
  INVOICE_QR_KEYS?: string | undefined;
  PDF_SIGNATURE_ROOTS?: string | undefined;
}

const pemBlocks = /-----BEGIN (CERTIFICATE|PUBLIC KEY)-----[\s\S]+?-----END \1-----/g;

/** The PEM blocks of a variable that holds them, or the path of a file that does. @throws Error that names the variable */
function readPem(name: keyof SignerVariables, value: string | undefined, check: (pem: string) => unknown): string[] {
  if (!value) return [];
  try {
    const text = value.includes("-----BEGIN") ? value.replaceAll("\\n", "\n") : readFileSync(value, "utf8");
    const blocks = text.match(pemBlocks) ?? [];
    if (blocks.length === 0) throw new Error("no certificate or public key in it");
    blocks.forEach(check);
    return blocks;
  } catch (cause) {
    throw new Error(`${name} must hold certificates or public keys as PEM, or the path of a file with them`, { cause });
  }
}

/**
 * Whose signatures count, as the environment names them.
 * @throws Error that names the wrong variable, never its value
 */
export const readTrustedSigners = (variables: SignerVariables): TrustedSigners => ({
  aadhaarQr: readPem("AADHAAR_QR_CERTIFICATES", variables.AADHAAR_QR_CERTIFICATES, createPublicKey),
  invoiceQr: readPem("INVOICE_QR_KEYS", variables.INVOICE_QR_KEYS, createPublicKey),
  pdf: readPem("PDF_SIGNATURE_ROOTS", variables.PDF_SIGNATURE_ROOTS, (pem) => new X509Certificate(pem)),
});
