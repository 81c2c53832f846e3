import { type Integer, ObjectIdentifier, OctetString, UTCTime } from "asn1js";
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";
import { drawPdf } from "./draw-pdf";
import type { TestSigner } from "./test-signer";

const DATA = "1.2.840.113549.1.7.1";
const SIGNED_DATA = "1.2.840.113549.1.7.2";
/** Hexadecimal digits kept free for a signature. */
const ROOM = 12_000;
const RANGE = "/ByteRange [0 0000000000 0000000000 0000000000]";

/** Some pages of text, as a program writes them. */
export const plainPdf = (lines: string[]): Promise<Buffer> =>
  drawPdf({ compress: false }, (document) => {
    for (const line of lines) document.text(line);
  });

async function makeCms(data: Buffer, signer: TestSigner, signedAt: Date, chain: TestSigner[]): Promise<Buffer> {
  const digest = await crypto.subtle.digest("SHA-256", Uint8Array.from(data));
  const { issuer, serialNumber } = signer.parsed;
  const signedData = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber: serialNumber as Integer }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            new Attribute({ type: "1.2.840.113549.1.9.3", values: [new ObjectIdentifier({ value: DATA })] }),
            new Attribute({ type: "1.2.840.113549.1.9.5", values: [new UTCTime({ valueDate: signedAt })] }),
            new Attribute({ type: "1.2.840.113549.1.9.4", values: [new OctetString({ valueHex: digest })] }),
          ],
        }),
      }),
    ],
    certificates: [signer, ...chain].map(({ parsed }) => parsed),
  });
  await signedData.sign(signer.privateKey as CryptoKey, 0, "SHA-256", Uint8Array.from(data));
  const info = new ContentInfo({ contentType: SIGNED_DATA, content: signedData.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
}

/**
 * Adds a signature behind a PDF, as an incremental update holds it. Readers of the page see nothing of it.
 * @param options.chain certificates that come along
 */
export async function signPdf(
  pdf: Buffer,
  signer: TestSigner,
  { signedAt = new Date("2025-04-05T06:07:08Z"), chain = [] as TestSigner[] } = {},
): Promise<Buffer> {
  const before = `\n9000 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached ${RANGE} /Contents `;
  const head = Buffer.concat([pdf, Buffer.from(before, "latin1")]);
  const tail = Buffer.from(" >>\nendobj\n%%EOF\n", "latin1");
  const next = head.length + ROOM + 2;
  const padded = (value: number) => String(value).padStart(10, "0");
  const range = `/ByteRange [0 ${padded(head.length)} ${padded(next)} ${padded(tail.length)}]`;
  head.write(range, head.lastIndexOf(RANGE), "latin1");
  const cms = await makeCms(Buffer.concat([head, tail]), signer, signedAt, chain);
  const contents = `<${cms.toString("hex").padEnd(ROOM, "0")}>`;
  return Buffer.concat([head, Buffer.from(contents, "latin1"), tail]);
}
