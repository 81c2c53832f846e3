import { Readable } from "node:stream";
import {
  ChecksumAlgorithm,
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectLockConfigurationCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketCorsCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { describe, expect, test } from "vitest";
import {
  Bucket,
  client,
  credentials,
  endpoint,
  isEmbedded,
  newKey,
  presigner,
  refusedStatus,
  sha256,
  someBytes,
} from "./store-under-test";

const s3 = client();

async function stored(body: Uint8Array | string = someBytes(), more = {}) {
  const Key = newKey();
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: body, ...more }));
  return Key;
}

const bytesOf = async (Key: string) => {
  const reply = await s3.send(new GetObjectCommand({ Bucket, Key }));
  return Buffer.from((await reply.Body?.transformToByteArray()) ?? []);
};

describe("objects", () => {
  test("come back byte for byte, with type and metadata", async () => {
    const body = someBytes();
    const Key = await stored(body, { ContentType: "image/jpeg", Metadata: { reference: "CUST-501" } });
    const reply = await s3.send(new GetObjectCommand({ Bucket, Key }));
    expect(Buffer.from((await reply.Body?.transformToByteArray()) ?? []).equals(body)).toBe(true);
    expect(reply).toMatchObject({ ContentType: "image/jpeg", Metadata: { reference: "CUST-501" } });
  });

  test("may be empty", async () => {
    expect((await bytesOf(await stored(new Uint8Array(0)))).length).toBe(0);
  });

  test("sent as a stream in chunks with a trailing checksum come back whole", async () => {
    const body = someBytes();
    const Key = newKey();
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: Readable.from([body]), ContentLength: body.length }));
    expect((await bytesOf(Key)).equals(body)).toBe(true);
  });

  test.each(Object.values(ChecksumAlgorithm).filter((name) => ["CRC32", "CRC32C", "SHA1", "SHA256"].includes(name)))(
    "are accepted with a %s checksum the SDK takes",
    async (algorithm) => {
      const Key = await stored(someBytes(), { ChecksumAlgorithm: algorithm });
      const head = await s3.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: "ENABLED" }));
      expect(head).toHaveProperty(`Checksum${algorithm}`, expect.any(String));
    },
  );

  test("keep the SHA-256 they were promised with", async () => {
    const body = someBytes();
    const Key = await stored(body, { ChecksumSHA256: sha256(body) });
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: "ENABLED" }));
    expect(head).toMatchObject({ ContentLength: body.length, ChecksumSHA256: sha256(body) });
  });

  test("whose bytes are not the promised ones are refused and leave nothing", async () => {
    const Key = newKey();
    const put = new PutObjectCommand({ Bucket, Key, Body: someBytes(), ChecksumSHA256: sha256("something else") });
    expect(await refusedStatus(s3.send(put))).toBe(400);
    expect(await refusedStatus(s3.send(new HeadObjectCommand({ Bucket, Key })))).toBe(404);
  });

  test("with a wrong Content-MD5 are refused", async () => {
    const put = new PutObjectCommand({ Bucket, Key: newKey(), Body: "x", ContentMD5: "1B2M2Y8AsgTpgAmY7PhCfg==" });
    expect(await refusedStatus(s3.send(put))).toBe(400);
  });

  test("that do not exist answer 404", async () => {
    expect(await refusedStatus(s3.send(new HeadObjectCommand({ Bucket, Key: newKey() })))).toBe(404);
    expect(await refusedStatus(s3.send(new GetObjectCommand({ Bucket, Key: newKey() })))).toBe(404);
  });

  test("are read in ranges: a middle, an end, and none beyond the end", async () => {
    const body = someBytes(1_000);
    const Key = await stored(body);
    const range = async (Range: string) => {
      const reply = await s3.send(new GetObjectCommand({ Bucket, Key, Range }));
      expect(reply.$metadata.httpStatusCode).toBe(206);
      return Buffer.from((await reply.Body?.transformToByteArray()) ?? []);
    };
    expect((await range("bytes=100-199")).equals(body.subarray(100, 200))).toBe(true);
    expect((await range("bytes=-50")).equals(body.subarray(950))).toBe(true);
    expect((await range("bytes=990-5000")).equals(body.subarray(990))).toBe(true);
    expect(await refusedStatus(s3.send(new GetObjectCommand({ Bucket, Key, Range: "bytes=5000-6000" })))).toBe(416);
  });

  test("are replaced whole by a second PUT", async () => {
    const Key = await stored("first");
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: "second" }));
    expect((await bytesOf(Key)).toString()).toBe("second");
  });

  test("are not replaced where If-None-Match forbids it", async () => {
    const Key = await stored("first");
    const put = new PutObjectCommand({ Bucket, Key, Body: "second", IfNoneMatch: "*" });
    expect(await refusedStatus(s3.send(put))).toBe(412);
    expect((await bytesOf(Key)).toString()).toBe("first");
  });

  test.runIf(isEmbedded)("cannot be locked in the embedded store, which says so", async () => {
    expect(await refusedStatus(s3.send(new GetObjectLockConfigurationCommand({ Bucket })))).toBe(404);
  });

  test("are copied, and the copy outlives the original", async () => {
    const source = await stored("copied");
    const Key = newKey();
    await s3.send(new CopyObjectCommand({ Bucket, Key, CopySource: `${Bucket}/${source}` }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: source }));
    expect((await bytesOf(Key)).toString()).toBe("copied");
  });

  test("are deleted one by one, and deleting again is no error", async () => {
    const Key = await stored();
    await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    expect(await refusedStatus(s3.send(new HeadObjectCommand({ Bucket, Key })))).toBe(404);
  });

  test("are deleted many at once, whatever characters their keys hold", async () => {
    const keys = [newKey("a & b.bin"), newKey("नाम.jpg"), newKey("never stored")];
    for (const Key of keys.slice(0, 2)) await s3.send(new PutObjectCommand({ Bucket, Key, Body: "x" }));
    const reply = await s3.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: keys.map((Key) => ({ Key })) } }),
    );
    expect(reply.Deleted).toHaveLength(3);
    for (const Key of keys) expect(await refusedStatus(s3.send(new HeadObjectCommand({ Bucket, Key })))).toBe(404);
  });

  test("take a request for server-side encryption", async () => {
    const put = new PutObjectCommand({ Bucket, Key: newKey(), Body: "x", ServerSideEncryption: "AES256" });
    expect((await s3.send(put)).ServerSideEncryption).toBe("AES256");
  });
});

describe("keys", () => {
  test("may hold spaces, signs and any script, in presigned URLs and lists too", async () => {
    const Key = newKey("dir a/नाम +&%.jpg");
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: "x" }));
    const reply = await fetch(await getSignedUrl(presigner, new GetObjectCommand({ Bucket, Key })));
    expect(await reply.text()).toBe("x");
    const list = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: Key.slice(0, -8) }));
    expect(list.Contents?.map((object) => object.Key)).toEqual([Key]);
  });

  test("cannot leave the bucket", async () => {
    const reply = await fetch(`${endpoint}/${Bucket}/..%2f..%2f..%2fetc%2fpasswd`);
    expect([400, 403, 404]).toContain(reply.status);
    expect(await reply.text()).not.toContain("root:");
  });

  test("are listed in order, page by page", async () => {
    const folder = newKey("list");
    for (const name of ["b", "a", "c"])
      await s3.send(new PutObjectCommand({ Bucket, Key: `${folder}/${name}`, Body: name }));
    const first = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: folder, MaxKeys: 2 }));
    const second = await s3.send(
      new ListObjectsV2Command({ Bucket, Prefix: folder, ContinuationToken: first.NextContinuationToken }),
    );
    const names = [...(first.Contents ?? []), ...(second.Contents ?? [])].map((object) => object.Key?.slice(-1));
    expect(names).toEqual(["a", "b", "c"]);
    expect([first.IsTruncated, second.IsTruncated]).toEqual([true, false]);
  });
});

describe("buckets", () => {
  test("answer whether they exist", async () => {
    await s3.send(new HeadBucketCommand({ Bucket }));
    expect(await refusedStatus(s3.send(new HeadBucketCommand({ Bucket: "patra-no-such-bucket-4711" })))).toBe(404);
  });

  test("take a CORS configuration", async () => {
    const rule = { AllowedOrigins: ["http://localhost:3000"], AllowedMethods: ["GET", "PUT"], AllowedHeaders: ["*"] };
    await s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [rule] } }));
  });
});

describe("strangers", () => {
  test.each(["GET", "PUT", "DELETE"])("who sign nothing are refused a %s", async (method) => {
    const Key = await stored("private");
    const reply = await fetch(`${endpoint}/${Bucket}/${Key}`, { method, body: method === "PUT" ? "x" : undefined });
    expect([401, 403]).toContain(reply.status);
    expect((await bytesOf(Key)).toString()).toBe("private");
  });

  test("with a wrong secret or an unknown key id are refused", async () => {
    const wrongSecret = client({ credentials: { ...credentials, secretAccessKey: "wrong" } });
    const unknownKey = client({ credentials: { ...credentials, accessKeyId: "UNKNOWN" } });
    for (const stranger of [wrongSecret, unknownKey]) {
      expect(await refusedStatus(stranger.send(new ListObjectsV2Command({ Bucket })))).toBe(403);
    }
  });
});
