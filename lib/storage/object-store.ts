import "server-only";
import type { Readable } from "node:stream";
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectLockConfigurationCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { env } from "@/lib/env";
import { s3 } from "./client";

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

/**
 * Stores bytes under a key that holds none yet, to be kept until a day where one is given and the bucket has Object Lock.
 * @returns false where the key holds an object already, which stays as it is
 */
export async function putOnce(
  key: string,
  body: Buffer,
  contentType: string,
  { lockedUntil }: { lockedUntil?: Date } = {},
): Promise<boolean> {
  const lock = lockedUntil && {
    ObjectLockMode: "COMPLIANCE" as const,
    ObjectLockRetainUntilDate: lockedUntil,
    ChecksumAlgorithm: "SHA256" as const, // S3 takes no lock without a checksum
  };
  try {
    const object = { Bucket: env().S3_BUCKET, Key: key, Body: body, ContentType: contentType, IfNoneMatch: "*" };
    await s3().send(new PutObjectCommand({ ...object, ...lock }));
    return true;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412) return false;
    throw error;
  }
}

let objectLock: boolean | undefined;

/** Whether objects of this bucket can be locked against deletion. Asked of the store once. */
export async function hasObjectLock(): Promise<boolean> {
  if (objectLock !== undefined) return objectLock;
  try {
    const reply = await s3().send(new GetObjectLockConfigurationCommand({ Bucket: env().S3_BUCKET }));
    objectLock = reply.ObjectLockConfiguration?.ObjectLockEnabled === "Enabled";
  } catch (error) {
    // No such configuration (404), or a store that does not know the question (400, 405, 501).
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    if (!status || ![400, 404, 405, 501].includes(status)) throw error;
    objectLock = false;
  }
  return objectLock;
}

/** The keys that begin with `prefix` and sort after `after`, in order; pages are asked for as they are read. */
export async function* listKeys(prefix: string, after?: string): AsyncGenerator<string> {
  let token: string | undefined;
  do {
    const page = await s3().send(
      new ListObjectsV2Command({
        Bucket: env().S3_BUCKET,
        Prefix: prefix,
        StartAfter: after,
        ContinuationToken: token,
      }),
    );
    for (const { Key } of page.Contents ?? []) if (Key) yield Key;
    token = page.NextContinuationToken;
  } while (token);
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

const AT_ONCE = 1_000;

/** How many objects there are whose keys begin with `prefix`. */
export async function countUnder(prefix: string): Promise<number> {
  let count = 0;
  for await (const _ of listKeys(prefix)) count++;
  return count;
}

/** Deletes every object whose key begins with `prefix`, with all its versions. @returns how many there were */
export async function deleteUnder(prefix: string): Promise<number> {
  let count = 0;
  const keys: string[] = [];
  for await (const key of listKeys(prefix)) {
    count++;
    keys.push(key);
    if (keys.length === AT_ONCE) await deleteObjects(keys.splice(0));
  }
  await deleteObjects(keys);
  await deleteVersions(prefix, () => true);
  return count;
}

/** Deletes objects with all their versions, where the bucket keeps any. Keys that do not exist are no error. */
export async function deleteForGood(keys: string[]): Promise<void> {
  for (let from = 0; from < keys.length; from += AT_ONCE) await deleteObjects(keys.slice(from, from + AT_ONCE));
  for (const key of keys) await deleteVersions(key, (found) => found === key);
}

/** Deletes what a bucket with versioning keeps behind deleted objects: their versions, and the marks of their deletion. */
async function deleteVersions(prefix: string, isMeant: (key: string) => boolean): Promise<void> {
  let at: { key: string; version: string | undefined } | undefined;
  do {
    const command = new ListObjectVersionsCommand({
      Bucket: env().S3_BUCKET,
      Prefix: prefix,
      KeyMarker: at?.key,
      VersionIdMarker: at?.version,
    });
    const page = await s3()
      .send(command)
      .catch((error: unknown) => {
        // A store that keeps no versions need not know the question.
        const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
        if (!status || ![400, 404, 405, 501].includes(status)) throw error;
      });
    if (!page) return;
    const versions = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].flatMap(({ Key, VersionId }) =>
      Key !== undefined && isMeant(Key) ? [{ Key, VersionId }] : [],
    );
    if (versions.length > 0) {
      const Delete = { Objects: versions, Quiet: true };
      await s3().send(new DeleteObjectsCommand({ Bucket: env().S3_BUCKET, Delete }));
    }
    at = page.NextKeyMarker ? { key: page.NextKeyMarker, version: page.NextVersionIdMarker } : undefined;
  } while (at);
}
