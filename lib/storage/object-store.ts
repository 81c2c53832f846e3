import "server-only";
import type { Readable } from "node:stream";
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { env } from "@/lib/env";

let client: S3Client | undefined;

function s3(): S3Client {
  const { S3_ENDPOINT, S3_REGION, S3_FORCE_PATH_STYLE, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
  client ??= new S3Client({
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    forcePathStyle: S3_FORCE_PATH_STYLE,
    credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
    // The SDK's default would bind the CRC32 of an empty body into every presigned PUT.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 4,
  });
  return client;
}

export interface StoredObject {
  byteSize: number;
  contentType: string;
  /** Lower-case hex, where the store kept a SHA-256 checksum. */
  sha256: string | undefined;
}

/** A presigned PUT: the browser must send exactly these headers with exactly the promised bytes. */
export interface PresignedPut {
  url: string;
  headers: Record<string, string>;
  expiresAt: Date;
}

const hexToBase64 = (hex: string) => Buffer.from(hex, "hex").toString("base64");

/**
 * Signs a PUT that binds key, content type, exact length (bytes) and SHA-256 (hex).
 * The browser sets Content-Length itself from the body, so it is signed but not among the returned headers.
 */
export async function presignPut(
  key: string,
  object: { contentType: string; byteSize: number; sha256: string },
  { expiresInSeconds = 300 } = {},
): Promise<PresignedPut> {
  const checksum = hexToBase64(object.sha256);
  const command = new PutObjectCommand({
    Bucket: env().S3_BUCKET,
    Key: key,
    ContentType: object.contentType,
    ContentLength: object.byteSize,
    ChecksumSHA256: checksum,
  });
  const url = await getSignedUrl(s3(), command, {
    expiresIn: expiresInSeconds,
    unhoistableHeaders: new Set(["x-amz-checksum-sha256"]),
    signableHeaders: new Set(["host", "content-type", "content-length", "x-amz-checksum-sha256"]),
  });
  return {
    url,
    headers: { "content-type": object.contentType, "x-amz-checksum-sha256": checksum },
    expiresAt: new Date(Date.now() + expiresInSeconds * 1000),
  };
}

/** Signs a GET. The URL is a secret: never log, store or show it. */
export async function presignGet(key: string, { expiresInSeconds = 3600 } = {}): Promise<string> {
  return getSignedUrl(s3(), new GetObjectCommand({ Bucket: env().S3_BUCKET, Key: key }), {
    expiresIn: expiresInSeconds,
  });
}

/** @throws where the bucket cannot be reached or does not exist; asking for an object would not tell the latter */
export async function requireBucket(): Promise<void> {
  await s3().send(new HeadBucketCommand({ Bucket: env().S3_BUCKET }));
}

/** What the store holds under a key, or undefined where it holds nothing. */
export async function headObject(key: string): Promise<StoredObject | undefined> {
  try {
    const head = await s3().send(new HeadObjectCommand({ Bucket: env().S3_BUCKET, Key: key, ChecksumMode: "ENABLED" }));
    return {
      byteSize: head.ContentLength ?? 0,
      contentType: head.ContentType ?? "",
      sha256: head.ChecksumSHA256 && Buffer.from(head.ChecksumSHA256, "base64").toString("hex"),
    };
  } catch (error) {
    if (error instanceof NotFound || error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

/** Stores bytes the server itself made or fetched. */
export async function putObject(key: string, body: Buffer | Uint8Array, contentType: string): Promise<void> {
  await s3().send(new PutObjectCommand({ Bucket: env().S3_BUCKET, Key: key, Body: body, ContentType: contentType }));
}

/** Opens an object for reading, or undefined where there is none. The caller must consume or destroy the stream. */
export async function getObject(
  key: string,
): Promise<{ body: Readable; byteSize: number; contentType: string } | undefined> {
  try {
    const reply = await s3().send(new GetObjectCommand({ Bucket: env().S3_BUCKET, Key: key }));
    return {
      body: reply.Body as Readable,
      byteSize: reply.ContentLength ?? 0,
      contentType: reply.ContentType ?? "application/octet-stream",
    };
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

/** Deletes objects; keys that do not exist are no error. At most 1,000 keys a call. */
export async function deleteObjects(keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  await s3().send(
    new DeleteObjectsCommand({
      Bucket: env().S3_BUCKET,
      Delete: { Objects: keys.map((Key) => ({ Key })), Quiet: true },
    }),
  );
}
