import { createPublicKey, constants as padding, publicDecrypt, verify, X509Certificate } from "node:crypto";
import { commonName, heldAt } from "./certificates";

/** What a signature is worth. */
export interface SignatureCheck {
  /**
   * `invalid`: a known signer signed something else, so this was altered. `unknown_signer`: nobody known has signed it, or
   * the signature itself was altered. `expired_signer`: genuine, but its certificate did not hold on the day.
   */
  outcome: "valid" | "invalid" | "unknown_signer" | "expired_signer";
  /** The certificate's common name; null where the signer is unknown or known by its bare key. */
  signedBy: string | null;
}

/** Something signed by RSA PKCS#1 v1.5 with SHA-256, as both UIDAI and the invoice portals sign. */
export interface Signed {
  data: Uint8Array;
  signature: Uint8Array;
  at: Date;
}

/** DER of a DigestInfo of SHA-256 up to its digest (RFC 8017, 9.2). */
const digestInfo = Buffer.from("3031300d060960864801650304020105000420", "hex");

/** A signer whose key fits says which: only then has the opened signature the form that signing gave it. */
function isBy(pem: string, signature: Uint8Array): boolean {
  try {
    const opened = publicDecrypt({ key: pem, padding: padding.RSA_PKCS1_PADDING }, signature);
    return opened.length === digestInfo.length + 32 && opened.subarray(0, digestInfo.length).equals(digestInfo);
  } catch {
    return false; // opened by the wrong key it has no form at all
  }
}

function certificateOf(pem: string): X509Certificate | undefined {
  return pem.includes("CERTIFICATE") ? new X509Certificate(pem) : undefined;
}

const heldOn = (certificate: X509Certificate | undefined, day: Date) => !certificate || heldAt(certificate, day);

/** Checks a signature against those that count. @param signers PEM, certificates or public keys, RSA */
export function checkSignature({ data, signature, at }: Signed, signers: string[]): SignatureCheck {
  const own = signers
    .filter((pem) => createPublicKey(pem).asymmetricKeyType === "rsa" && isBy(pem, signature))
    .map((pem) => ({ pem, certificate: certificateOf(pem) }));
  // A certificate may have been renewed for the same key.
  const signer = own.find(({ certificate }) => heldOn(certificate, at)) ?? own[0];
  if (!signer) return { outcome: "unknown_signer", signedBy: null };
  const signedBy = signer.certificate ? commonName(signer.certificate) : null;
  if (!verify("sha256", data, signer.pem, signature)) return { outcome: "invalid", signedBy };
  return { outcome: heldOn(signer.certificate, at) ? "valid" : "expired_signer", signedBy };
}
