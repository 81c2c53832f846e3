import { Readable } from "node:stream";
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { describe, expect, test } from "vitest";
import { Bucket, client, newKey, presigner, refusedStatus, sha256, someBytes } from "./store-under-test";

const s3 = client();
const MiB = 1024 * 1024;

async function begin(checksums: { ChecksumAlgorithm?: "SHA256" } = {}) {
  const Key = newKey();
  const { UploadId } = await s3.send(
    new CreateMultipartUploadCommand({ Bucket, Key, ContentType: "application/pdf", ...checksums }),
  );
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

  test("tells which parts have arrived, with their checksums, and is completed by what it tells", async () => {
    const { Key, UploadId } = await begin({ ChecksumAlgorithm: "SHA256" });
    const first = someBytes(5 * MiB);
    const second = someBytes(4_000);
    for (const [PartNumber, Body] of [[2, second] as const, [1, first] as const]) {
      await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body, ChecksumSHA256: sha256(Body) }));
    }
    const { Parts = [] } = await s3.send(new ListPartsCommand({ Bucket, Key, UploadId }));
    expect(Parts).toMatchObject([
      { PartNumber: 1, Size: 5 * MiB, ChecksumSHA256: sha256(first) },
      { PartNumber: 2, Size: 4_000, ChecksumSHA256: sha256(second) },
    ]);
    const onePart = await s3.send(new ListPartsCommand({ Bucket, Key, UploadId, MaxParts: 1 }));
    expect(onePart).toMatchObject({ IsTruncated: true, NextPartNumberMarker: "1" });

    const named = Parts.map(({ PartNumber, ETag, ChecksumSHA256 }) => ({ PartNumber, ETag, ChecksumSHA256 }));
    const complete = (parts: typeof named) =>
      s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts: parts } }));
    expect(await refusedStatus(complete(named.toReversed()))).toBe(400);
    expect(await refusedStatus(complete(named.map(({ PartNumber, ETag }) => ({ PartNumber, ETag }) as never)))).toBe(
      400,
    );
    await complete(named);
    const reply = await s3.send(new GetObjectCommand({ Bucket, Key }));
    const whole = Buffer.from((await reply.Body?.transformToByteArray()) ?? []);
    expect(whole.equals(Buffer.concat([first, second]))).toBe(true);
  });

  test("refuses a part whose bytes are not those the signed checksum promised", async () => {
    const { Key, UploadId } = await begin({ ChecksumAlgorithm: "SHA256" });
    const promised = someBytes(4_000);
    const command = new UploadPartCommand({
      ...{ Bucket, Key, UploadId, PartNumber: 1, ContentLength: 4_000, ChecksumSHA256: sha256(promised) },
    });
    const url = await getSignedUrl(presigner, command, {
      unhoistableHeaders: new Set(["x-amz-checksum-sha256"]),
      signableHeaders: new Set(["host", "content-length", "x-amz-checksum-sha256"]),
    });
    const put = (body: Buffer) =>
      fetch(url, { method: "PUT", headers: { "x-amz-checksum-sha256": sha256(promised) }, body: new Uint8Array(body) });
    expect((await put(someBytes(4_000))).status).toBe(400);
    expect((await put(someBytes(4_001))).status).toBe(403);
    expect((await put(promised)).status).toBe(200);
  });

  test("is not completed where a part that is not the last is smaller than 5 MiB", async () => {
    const { Key, UploadId } = await begin();
    const Parts = [];
    for (const PartNumber of [1, 2]) {
      const part = new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body: someBytes(4_000) });
      Parts.push({ PartNumber, ETag: (await s3.send(part)).ETag });
    }
    const complete = new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } });
    expect(await refusedStatus(s3.send(complete))).toBe(400);
  });

  test("asked again to be completed, at once or later, answers with the same object, but not for other parts", async () => {
    const { Key, UploadId } = await begin();
    const { ETag } = await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: someBytes() }));
    const completeWith = (etag = ETag) =>
      s3.send(
        new CompleteMultipartUploadCommand({
          ...{ Bucket, Key, UploadId, MultipartUpload: { Parts: [{ PartNumber: 1, ETag: etag }] } },
        }),
      );
    const [one, other] = await Promise.all([completeWith(), completeWith()]);
    expect(one.ETag).toBe(other.ETag);
    expect((await completeWith()).ETag).toBe(one.ETag);
    expect(await refusedStatus(completeWith('"d41d8cd98f00b204e9800998ecf8427e"'))).toBe(404);
  });

  test("is listed among the bucket's open uploads until it is aborted", async () => {
    const { Key, UploadId } = await begin();
    const open = async () => {
      const { Uploads = [] } = await s3.send(new ListMultipartUploadsCommand({ Bucket, Prefix: Key }));
      return Uploads.map((upload) => [upload.Key, upload.UploadId, upload.Initiated instanceof Date]);
    };
    expect(await open()).toEqual([[Key, UploadId, true]]);
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
    expect(await open()).toEqual([]);
    expect(await refusedStatus(s3.send(new ListPartsCommand({ Bucket, Key, UploadId })))).toBe(404);
  });

  test("that was aborted takes no more parts", async () => {
    const { Key, UploadId } = await begin();
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
    const part = new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: "x" });
    expect(await refusedStatus(s3.send(part))).toBe(404);
  });
});
