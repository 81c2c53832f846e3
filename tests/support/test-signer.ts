import { generateKeyPairSync, webcrypto } from "node:crypto";
import { Integer, Utf8String } from "asn1js";
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from "pkijs";

const COMMON_NAME = "2.5.4.3";
const BASIC_CONSTRAINTS = "2.5.29.19";
const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

/** A key pair and its certificate, as tests sign with them. */
export interface TestSigner {
  /** Private key, PKCS#8 PEM. */
  key: string;
  /** PEM. */
  certificate: string;
  parsed: Certificate;
  privateKey: webcrypto.CryptoKey;
}

interface Options {
  name: string;
  /** Whole years if not given: 2010 to 2049. */
  from?: Date;
  to?: Date;
  /** Who signs the certificate; itself if not given. */
  issuer?: TestSigner;
  isAuthority?: boolean;
}

let serial = 1;

const toPem = (label: string, der: ArrayBuffer): string => {
  const lines = Buffer.from(der)
    .toString("base64")
    .match(/.{1,64}/g);
  return [`-----BEGIN ${label}-----`, ...(lines ?? []), `-----END ${label}-----`, ""].join("\n");
};

/** Makes a signer of RSA 2048 whom nobody knows. */
export async function newSigner({ name, from, to, issuer, isAuthority = false }: Options): Promise<TestSigner> {
  const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = pair.privateKey.export({ type: "pkcs8", format: "pem" }) as string;
  const { subtle } = webcrypto;
  const privateKey = await subtle.importKey(
    "pkcs8",
    pair.privateKey.export({ type: "pkcs8", format: "der" }),
    algorithm,
    true,
    ["sign"],
  );
  const publicKey = await subtle.importKey(
    "spki",
    pair.publicKey.export({ type: "spki", format: "der" }),
    algorithm,
    true,
    ["verify"],
  );
  const parsed = new Certificate();
  parsed.version = 2;
  parsed.serialNumber = new Integer({ value: serial++ });
  parsed.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value: name }) }),
  );
  parsed.issuer = issuer ? issuer.parsed.subject : parsed.subject;
  parsed.notBefore.value = from ?? new Date("2010-01-01T00:00:00Z");
  parsed.notAfter.value = to ?? new Date("2049-12-31T00:00:00Z");
  if (isAuthority) {
    const constraints = new BasicConstraints({ cA: true });
    parsed.extensions = [
      new Extension({
        extnID: BASIC_CONSTRAINTS,
        critical: true,
        extnValue: constraints.toSchema().toBER(),
        parsedValue: constraints,
      }),
    ];
  }
  await parsed.subjectPublicKeyInfo.importKey(publicKey);
  await parsed.sign(issuer?.privateKey ?? privateKey, "SHA-256");
  return { key, certificate: toPem("CERTIFICATE", parsed.toSchema(true).toBER()), parsed, privateKey };
}
