import { createHash, X509Certificate } from "node:crypto";
import { fromBER } from "asn1js";
import { Certificate, ContentInfo, SignedData, SignedDataVerifyError, type SignerInfo } from "pkijs";
import { commonName } from "../../../documents/signed/certificates";
import type { EmbeddedSignature } from "./find-signatures";
import { isTrusted } from "./is-trusted";

/** What a signature in a PDF is worth: our extension, `signatures`. */
export interface PdfSignature {
  /** Common name; null where the signature cannot be read. */
  signer: string | null;
  /** ISO time, as the signer states it; null where it does not. */
  signed_at: string | null;
  /** The signed bytes are as they were signed. */
  valid: boolean;
  /** False where the file was added to after this signature. */
  covers_whole_file: boolean;
  /** A chain of certificates leads to a configured root. */
  trusted: boolean;
}

const SIGNING_TIME = "1.2.840.113549.1.9.5";
const TIME_STAMP = "1.2.840.113549.1.9.16.1.4";
const SHA1_BYTES = 20;
/** Certificates of one signature that are looked at. */
const MOST_CERTIFICATES = 20;

const toBuffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** @returns undefined where the bytes are no CMS of signed data */
function parse(contents: Uint8Array): SignedData | undefined {
  try {
    const { offset, result } = fromBER(toBuffer(contents));
    if (offset < 0) return undefined;
    return new SignedData({ schema: new ContentInfo({ schema: result }).content });
  } catch {
    return undefined;
  }
}

function signingTime({ signedAttrs }: SignerInfo): Date | undefined {
  const attribute = signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME);
  const value = (attribute?.values[0] as { toDate?(): Date } | undefined)?.toDate?.();
  return value && !Number.isNaN(value.getTime()) ? value : undefined;
}

/** Old files sign the SHA-1 of the bytes, which stands in the signature itself (adbe.pkcs7.sha1). */
function isEmbeddedDigestRight({ encapContentInfo }: SignedData, data: Buffer): boolean {
  if (!encapContentInfo.eContent) return true;
  const digest = Buffer.from(encapContentInfo.eContent.getValue());
  return digest.length === SHA1_BYTES && digest.equals(createHash("sha1").update(data).digest());
}

/** Whether digest and signature are right, and by whose certificate. Whatever keeps the library from saying so is a no. */
async function verify(signedData: SignedData, data: Buffer): Promise<{ valid: boolean; signer: Certificate | null }> {
  try {
    const { signatureVerified, signerCertificate = null } = await signedData.verify({
      signer: 0,
      checkChain: false,
      data: toBuffer(data),
      extendedMode: true,
    });
    return { valid: signatureVerified === true && isEmbeddedDigestRight(signedData, data), signer: signerCertificate };
  } catch (error) {
    return { valid: false, signer: error instanceof SignedDataVerifyError ? error.signerCertificate : null };
  }
}

/** @returns undefined where OpenSSL makes nothing of the certificate or of its key */
function toX509(certificate: Certificate): X509Certificate | undefined {
  try {
    const parsed = new X509Certificate(Buffer.from(certificate.toSchema().toBER()));
    return parsed.publicKey.asymmetricKeyType ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** The certificates that came along, for the way from the signer to a root. */
const companions = ({ certificates = [] }: SignedData): X509Certificate[] =>
  certificates
    .slice(0, MOST_CERTIFICATES)
    .flatMap((entry) => (entry instanceof Certificate ? (toX509(entry) ?? []) : []));

/** @returns undefined for a time stamp: it says when, not who */
async function check(signature: EmbeddedSignature, roots: X509Certificate[]): Promise<PdfSignature | undefined> {
  const covers_whole_file = signature.coversWholeFile;
  const signedData = parse(signature.contents);
  const [signerInfo] = signedData?.signerInfos ?? [];
  if (!signedData || !signerInfo) {
    return { signer: null, signed_at: null, valid: false, covers_whole_file, trusted: false };
  }
  if (signedData.encapContentInfo.eContentType === TIME_STAMP) return undefined;
  const { valid, signer: signing } = await verify(signedData, Buffer.concat(signature.signed));
  const signer = signing ? toX509(signing) : undefined;
  const signedAt = signingTime(signerInfo) ?? signature.statedAt;
  const isKnown = valid && signer && signedAt && isTrusted(signer, companions(signedData), roots, signedAt);
  return {
    signer: signer ? commonName(signer) : null,
    signed_at: signedAt?.toISOString() ?? null,
    valid,
    covers_whole_file,
    trusted: isKnown === true,
  };
}

/** Checks every signature of a PDF. @param roots PEM certificates whose word on signers counts */
export async function checkSignatures(found: EmbeddedSignature[], roots: string[]): Promise<PdfSignature[]> {
  const trusted = roots.map((pem) => new X509Certificate(pem));
  const checked: PdfSignature[] = [];
  for (const signature of found) {
    const result = await check(signature, trusted);
    if (result) checked.push(result);
  }
  return checked;
}
