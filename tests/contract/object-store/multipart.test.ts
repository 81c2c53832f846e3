import { Readable } from "node:stream";
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { describe, expect, test } from "vitest";
import { Bucket, client, newKey, presigner, refusedStatus, someBytes } from "./store-under-test";

const s3 = client();
const MiB = 1024 * 1024;

async function begin() {
  const Key = newKey();
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ContentType: "application/pdf" }));
  return { Key, UploadId };
}

describe("an upload in parts", () => {
  test("of a stream of unknown length comes back whole", async () => {
    const body = someBytes(12 * MiB);
    const Key = newKey();
    const Body = Readable.from(Array.from({ length: 12 }, (_, index) => body.subarray(index * MiB, (index + 1) * MiB)));
    await new Upload({ client: s3, params: { Bucket, Key, Body }, partSize: 5 * MiB }).done();
    const reply = await s3.send(new GetObjectCommand({ Bucket, Key }));
    expect(Buffer.from((await reply.Body?.transformToByteArray()) ?? []).equals(body)).toBe(true);
    expect(reply.ETag).toMatch(/-3"$/);
  });

  test("takes parts by presigned URLs and keeps the type it began with", async () => {
    const { Key, UploadId } = await begin();
    const url = await getSignedUrl(presigner, new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1 }));
    const reply = await fetch(url, { method: "PUT", body: Buffer.from(someBytes(4_000)) });
    const Parts = [{ PartNumber: 1, ETag: reply.headers.get("etag") ?? "" }];
    await s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }));
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key }));
    expect(head).toMatchObject({ ContentLength: 4_000, ContentType: "application/pdf" });
  });

  test("is not completed with a part it never got", async () => {
    const { Key, UploadId } = await begin();
    const Parts = [{ PartNumber: 1, ETag: '"0123456789abcdef0123456789abcdef"' }];
    const complete = new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } });
    expect(await refusedStatus(s3.send(complete))).toBe(400);
    expect(await refusedStatus(s3.send(new HeadObjectCommand({ Bucket, Key })))).toBe(404);
  });

  test("that was aborted takes no more parts", async () => {
    const { Key, UploadId } = await begin();
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
    const part = new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: "x" });
    expect(await refusedStatus(s3.send(part))).toBe(404);
  });
});
