import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { createPresignedPost, type PresignedPostOptions } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { describe, expect, test } from "vitest";
import { Bucket, client, isEmbedded, newKey, presigner, refusedStatus, sha256, someBytes } from "./store-under-test";

const s3 = client();
const longAgo = { signingDate: new Date(Date.now() - 3600_000), expiresIn: 60 };

async function stored(body: Uint8Array | string = "stored") {
  const Key = newKey();
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: body }));
  return Key;
}

const getUrl = (Key: string, options = {}) => getSignedUrl(presigner, new GetObjectCommand({ Bucket, Key }), options);
const exists = async (Key: string) =>
  (await refusedStatus(s3.send(new HeadObjectCommand({ Bucket, Key })))) === undefined;

describe("a presigned GET", () => {
  test("gives the object, with the type and disposition it was signed for", async () => {
    const command = new GetObjectCommand({
      Bucket,
      Key: await stored(),
      ResponseContentType: "application/pdf",
      ResponseContentDisposition: 'inline; filename="x.pdf"',
    });
    const reply = await fetch(await getSignedUrl(presigner, command));
    expect(await reply.text()).toBe("stored");
    expect(reply.headers.get("content-type")).toBe("application/pdf");
    expect(reply.headers.get("content-disposition")).toBe('inline; filename="x.pdf"');
  });

  test("gives a range", async () => {
    const reply = await fetch(await getUrl(await stored()), { headers: { range: "bytes=0-2" } });
    expect([reply.status, await reply.text()]).toEqual([206, "sto"]);
  });

  test("for HEAD gives the headers alone", async () => {
    const url = await getSignedUrl(presigner, new HeadObjectCommand({ Bucket, Key: await stored() }));
    const reply = await fetch(url, { method: "HEAD" });
    expect([reply.status, reply.headers.get("content-length")]).toEqual([200, "6"]);
  });

  test("is refused once it has expired", async () => {
    const reply = await fetch(await getUrl(await stored(), longAgo));
    expect(reply.status).toBe(403);
    expect(await reply.text()).toContain("expired");
  });

  test("cannot be given more time by hand", async () => {
    const url = new URL(await getUrl(await stored(), longAgo));
    url.searchParams.set("X-Amz-Expires", "86400");
    expect((await fetch(url)).status).toBe(403);
  });

  test("is refused with a wrong signature, for another key, and for another method", async () => {
    const other = await stored("other");
    const forged = new URL(await getUrl(await stored()));
    forged.searchParams.set("X-Amz-Signature", "0".repeat(64));
    expect((await fetch(forged)).status).toBe(403);

    const swapped = new URL(await getUrl(await stored()));
    swapped.pathname = `/${Bucket}/${other}`;
    expect((await fetch(swapped)).status).toBe(403);

    expect((await fetch(await getUrl(other), { method: "DELETE" })).status).toBe(403);
    expect(await exists(other)).toBe(true);
  });
});

describe("a presigned PUT", () => {
  const body = someBytes(10_000);
  const bound = async (Key: string) =>
    getSignedUrl(
      presigner,
      new PutObjectCommand({
        Bucket,
        Key,
        ContentType: "image/png",
        ContentLength: body.length,
        ChecksumSHA256: sha256(body),
      }),
      {
        unhoistableHeaders: new Set(["x-amz-checksum-sha256"]),
        signableHeaders: new Set(["host", "content-type", "content-length", "x-amz-checksum-sha256"]),
      },
    );
  const promised = { "content-type": "image/png", "x-amz-checksum-sha256": sha256(body) };
  const put = (url: string, bytes: Uint8Array, headers: Record<string, string>) =>
    fetch(url, { method: "PUT", body: Buffer.from(bytes), headers });

  test("takes the promised bytes", async () => {
    const Key = newKey();
    const reply = await put(await bound(Key), body, promised);
    expect(reply.status).toBe(200);
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: "ENABLED" }));
    expect(head).toMatchObject({ ContentType: "image/png", ContentLength: body.length, ChecksumSHA256: sha256(body) });
  });

  test.each([
    ["other bytes of the same length", someBytes(10_000), promised, 400],
    ["a longer body", someBytes(10_001), promised, 403],
    ["another type", body, { ...promised, "content-type": "text/html" }, 403],
    ["another checksum", body, { ...promised, "x-amz-checksum-sha256": sha256("x") }, 403],
    ["an unsigned header", body, { ...promised, "x-amz-acl": "public-read" }, 403],
  ])("refuses %s", async (_what, bytes, headers, status) => {
    const Key = newKey();
    expect((await put(await bound(Key), bytes, headers)).status).toBe(status);
    expect(await exists(Key)).toBe(false);
  });

  test("is refused once it has expired", async () => {
    const Key = newKey();
    const url = await getSignedUrl(presigner, new PutObjectCommand({ Bucket, Key }), longAgo);
    expect((await put(url, body, {})).status).toBe(403);
  });

  test("that promises nothing of the body takes any", async () => {
    const Key = newKey();
    const url = await getSignedUrl(presigner, new PutObjectCommand({ Bucket, Key }));
    expect((await put(url, body, {})).status).toBe(200);
  });

  test.runIf(isEmbedded)(
    "signed with the SDK's default checksum, that of an empty body, is refused a full one",
    async () => {
      const url = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: newKey() }));
      expect(url).toContain("x-amz-checksum-crc32");
      expect((await put(url, body, {})).status).toBe(400);
    },
  );
});

describe("a form upload by POST policy", () => {
  type Policy = Omit<PresignedPostOptions, "Bucket">;
  const file = someBytes(5_000);

  async function post(policy: Policy, changed: Record<string, string> = {}) {
    const { url, fields } = await createPresignedPost(s3, { Bucket, Expires: 60, ...policy });
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...changed })) form.append(name, value);
    form.append("file", new Blob([file], { type: "image/jpeg" }), "x.jpg");
    return fetch(url, { method: "POST", body: form });
  }

  test("takes a file that keeps to the policy, under the name the form gives it", async () => {
    const folder = newKey("post");
    const reply = await post({
      Key: `${folder}/\${filename}`,
      Conditions: [
        ["content-length-range", 1, 1_000_000],
        ["starts-with", "$Content-Type", "image/"],
        ["starts-with", "$key", folder],
      ],
      Fields: { "Content-Type": "image/jpeg" },
    });
    expect([200, 204]).toContain(reply.status);
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: `${folder}/x.jpg` }));
    expect(head).toMatchObject({ ContentLength: file.length, ContentType: "image/jpeg" });
  });

  test.each<[string, Partial<Policy>, Record<string, string>, number]>([
    ["a file over the size allowed", { Conditions: [["content-length-range", 1, 1_000]] }, {}, 400],
    ["a file under the size allowed", { Conditions: [["content-length-range", 9_000, 10_000]] }, {}, 400],
    ["another key", {}, { key: "conformance/elsewhere.jpg" }, 403],
    ["another type", { Fields: { "Content-Type": "image/jpeg" } }, { "Content-Type": "text/html" }, 403],
    ["a field the policy does not name", {}, { "x-amz-meta-extra": "1" }, 403],
    ["a forged signature", {}, { "X-Amz-Signature": "0".repeat(64) }, 403],
  ])("refuses %s", async (_what, policy, changed, status) => {
    const Key = newKey("post.jpg");
    expect((await post({ Key, ...policy }, changed)).status).toBe(status);
    expect(await exists(Key)).toBe(false);
  });

  test("is refused once the policy has expired", async () => {
    const Key = newKey("late.jpg");
    expect((await post({ Key, Expires: -60 })).status).toBe(403);
  });
});

describe("a browser of another origin", () => {
  const origin = "http://localhost:3000";

  test("is told by a preflight that it may PUT with its headers", async () => {
    const url = await getSignedUrl(presigner, new PutObjectCommand({ Bucket, Key: newKey() }));
    const reply = await fetch(url, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "PUT",
        "access-control-request-headers": "content-type,x-amz-checksum-sha256",
      },
    });
    expect(reply.status).toBeLessThan(300);
    expect(["*", origin]).toContain(reply.headers.get("access-control-allow-origin"));
    expect(reply.headers.get("access-control-allow-methods")).toContain("PUT");
  });

  test("may read the replies, and the refusals", async () => {
    const good = await fetch(await getUrl(await stored()), { headers: { origin } });
    const bad = await fetch(await getUrl(await stored(), longAgo), { headers: { origin } });
    for (const reply of [good, bad]) {
      await reply.text();
      expect(["*", origin]).toContain(reply.headers.get("access-control-allow-origin"));
    }
  });
});
