import { expect, onTestFinished, test } from "vitest";
import { writeHead } from "@/lib/audit/write-head";
import { startAnsweringServer } from "@/tests/support/answering-server";
import { recordSome, startChain } from "@/tests/support/audit-chain";

/*
 * The embedded store locks nothing, so what a bucket with Object Lock is asked for is looked at on the wire. The environment
 * is read once per process: this test has a file of its own.
 */
test("where the bucket has Object Lock, a head is put once, locked for its days, with a checksum", async () => {
  const enabled =
    '<?xml version="1.0"?><ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled></ObjectLockConfiguration>';
  const store = await startAnsweringServer(({ query }) =>
    "object-lock" in query
      ? { status: 200, body: enabled, headers: { "content-type": "application/xml" } }
      : { status: 200, body: "" },
  );
  onTestFinished(() => store.close());
  process.env.S3_ENDPOINT = store.url;
  process.env.AUDIT_HEAD_DAYS = "30";

  await startChain();
  await recordSome(2);
  const now = new Date("2026-11-28T10:00:00Z");
  expect(await writeHead(now)).toBe(2n);

  const [put] = store.asked.filter(({ method }) => method === "PUT");
  expect(put?.path).toMatch(/\/audit\/heads\/[0-9a-f-]{36}\/0{19}2-[0-9a-f]{64}\.json$/);
  expect(put?.headers).toMatchObject({
    "if-none-match": "*",
    "x-amz-object-lock-mode": "COMPLIANCE",
    "x-amz-object-lock-retain-until-date": "2026-12-28T10:00:00Z",
    "x-amz-checksum-sha256": expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
  });
  expect(JSON.parse(put?.body ?? "")).toMatchObject({ version: 1, sequence: "2", at: now.toISOString() });
});
