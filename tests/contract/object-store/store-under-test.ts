import { createHash, randomBytes, randomUUID } from "node:crypto";
import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";

/*
 * The same suite runs against the embedded store and, with CONFORMANCE_S3_ENDPOINT, _BUCKET, _ACCESS_KEY_ID,
 * _SECRET_ACCESS_KEY (and _REGION) set, against any other S3. The bucket must exist.
 */

const read = (name: string) => process.env[`CONFORMANCE_S3_${name}`] ?? process.env[`S3_${name}`] ?? "";

/** True for the store Patra ships. */
export const isEmbedded = !process.env.CONFORMANCE_S3_ENDPOINT;
export const endpoint = read("ENDPOINT");
export const Bucket = read("BUCKET");
export const credentials = { accessKeyId: read("ACCESS_KEY_ID"), secretAccessKey: read("SECRET_ACCESS_KEY") };

/** A client as applications have it, with no retries so that a refusal is seen at once. */
export function client(options: Partial<S3ClientConfig> = {}): S3Client {
  return new S3Client({
    endpoint,
    region: read("REGION") || "us-east-1",
    forcePathStyle: true,
    credentials,
    maxAttempts: 1,
    ...options,
  });
}

/** As Patra presigns: no checksum of an empty body in the URL. */
export const presigner = client({ requestChecksumCalculation: "WHEN_REQUIRED" });

/** A key no other test uses. */
export const newKey = (name = "object.bin") => `conformance/${randomUUID()}/${name}`;

export const someBytes = (byteSize = 300_000) => randomBytes(byteSize);
export const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("base64");

/** The HTTP status a refused SDK call ended with. */
export async function refusedStatus(call: Promise<unknown>): Promise<number | undefined> {
  const outcome = await call.then(
    () => undefined,
    (error: { $metadata?: { httpStatusCode?: number } }) => error,
  );
  return outcome?.$metadata?.httpStatusCode;
}
