import "server-only";
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandOutput,
  paginateListParts,
  S3ServiceException,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { env } from "@/lib/env";
import { s3 } from "./client";

/** An object on its way into the store in parts. */
export interface OpenUpload {
  key: string;
  uploadId: string;
}

/** A part the store holds. */
export interface StoredPart {
  /** From 1. */
  number: number;
  byteSize: number;
  etag: string;
  /** Base64, as S3 gives it. */
  checksum: string | undefined;
}

const addressOf = ({ key, uploadId }: OpenUpload) => ({ Bucket: env().S3_BUCKET, Key: key, UploadId: uploadId });

const isGone = (error: unknown) => error instanceof S3ServiceException && error.name === "NoSuchUpload";

/** Begins an object in parts, each of which is checked by its own SHA-256. @returns the store's id of the upload */
export async function beginUpload(key: string, contentType: string): Promise<string> {
  const { UploadId } = await s3().send(
    new CreateMultipartUploadCommand({
      ...{ Bucket: env().S3_BUCKET, Key: key, ContentType: contentType },
      ChecksumAlgorithm: "SHA256", // S3 takes parts with a checksum only where it was announced
    }),
  );
  if (!UploadId) throw new Error("The store gave no upload id");
  return UploadId;
}

/** Signs the PUT of one part; it binds number, exact length (bytes) and SHA-256 (hex). */
export async function presignPart(
  upload: OpenUpload,
  part: { number: number; byteSize: number; sha256: string },
  { expiresInSeconds = 300 } = {},
): Promise<{ url: string; headers: Record<string, string> }> {
  const checksum = Buffer.from(part.sha256, "hex").toString("base64");
  const command = new UploadPartCommand({
    ...addressOf(upload),
    ...{ PartNumber: part.number, ContentLength: part.byteSize, ChecksumSHA256: checksum },
  });
  const url = await getSignedUrl(s3(), command, {
    expiresIn: expiresInSeconds,
    unhoistableHeaders: new Set(["x-amz-checksum-sha256"]),
    signableHeaders: new Set(["host", "content-length", "x-amz-checksum-sha256"]),
  });
  return { url, headers: { "x-amz-checksum-sha256": checksum } };
}

/** The parts that have arrived, in order; undefined where the store knows no such upload (any more). */
export async function listParts(upload: OpenUpload): Promise<StoredPart[] | undefined> {
  const parts: StoredPart[] = [];
  try {
    for await (const page of paginateListParts({ client: s3() }, addressOf(upload))) {
      for (const { PartNumber = 0, Size = 0, ETag = "", ChecksumSHA256 } of page.Parts ?? []) {
        parts.push({ number: PartNumber, byteSize: Size, etag: ETag, checksum: ChecksumSHA256 });
      }
    }
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
  return parts;
}

/** Makes these parts, in their order, the object. @returns false where the store knows no such upload (any more) */
export async function completeUpload(upload: OpenUpload, parts: StoredPart[]): Promise<boolean> {
  const Parts = parts.map(({ number, etag, checksum }) => ({
    ...{ PartNumber: number, ETag: etag, ChecksumSHA256: checksum },
  }));
  try {
    await s3().send(new CompleteMultipartUploadCommand({ ...addressOf(upload), MultipartUpload: { Parts } }));
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

/** Gives an upload up; its parts are deleted. One that is not there is no error. */
export async function abortUpload(upload: OpenUpload): Promise<void> {
  try {
    await s3().send(new AbortMultipartUploadCommand(addressOf(upload)));
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** Uploads in parts under a prefix that were begun before a moment and never completed. */
export async function* listOpenUploads(prefix: string, begunBefore: Date): AsyncGenerator<OpenUpload> {
  let markers: { KeyMarker?: string; UploadIdMarker?: string } | undefined = {};
  while (markers) {
    const page: ListMultipartUploadsCommandOutput = await s3().send(
      new ListMultipartUploadsCommand({ Bucket: env().S3_BUCKET, Prefix: prefix, ...markers }),
    );
    for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
      if (Key && UploadId && Initiated && Initiated < begunBefore) yield { key: Key, uploadId: UploadId };
    }
    const { IsTruncated, NextKeyMarker, NextUploadIdMarker } = page;
    markers = IsTruncated ? { KeyMarker: NextKeyMarker, UploadIdMarker: NextUploadIdMarker } : undefined;
  }
}
