import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { inspectChain } from "@/lib/audit/inspect-chain";
import { writeHead } from "@/lib/audit/write-head";
import { prisma } from "@/lib/db/client";
import { recordSome, startChain, tamper } from "@/tests/support/audit-chain";
import { newActor } from "@/tests/support/desk-rows";

beforeEach(startChain);

const launcher = path.resolve(import.meta.dirname, "../../../lib/launch/audit-verify.mjs");

/** Runs `npm run audit:verify` with the environment of the tests, and with these variables instead. */
async function verify(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [launcher], { env: { ...process.env, ...env } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const [code] = await once(child, "close");
  return { code, output };
}

test("an unbroken chain ends with 0 and a sentence, the last signed head and the public key", async () => {
  await recordSome(3);
  await writeHead();
  const { code, output } = await verify();
  expect(output).toContain("All 3 events are as they were recorded");
  expect(output).toContain("The last signed head is of event 3");
  expect(output).toMatch(/-----BEGIN PUBLIC KEY-----\n\S{60}\n-----END PUBLIC KEY-----/);
  expect(output).not.toContain("PRIVATE");
  expect(code).toBe(0);
});

test("a broken chain ends with 1 and names the first bad event and why", async () => {
  await recordSome(5);
  await tamper(`update desk."AuditEvent" set "actorName" = 'X' where "sequence" in (3, 4)`);
  const { code, output } = await verify();
  expect([code, output]).toEqual([
    1,
    expect.stringMatching(/^Event 3 was edited: .*\n2 events before it are as they were recorded\./),
  ]);
});

test("a key that was changed is told from an edit, and the old one is taken from where it is named", async () => {
  await recordSome(2);
  await writeHead();
  const AUDIT_KEY = "another key than the one these events were made with";
  const changed = await verify({ AUDIT_KEY, NEXTAUTH_SECRET: AUDIT_KEY });
  expect([changed.code, changed.output]).toEqual([1, expect.stringContaining("AUDIT_PAST_KEYS")]);
  const named = await verify({
    AUDIT_KEY,
    NEXTAUTH_SECRET: AUDIT_KEY,
    AUDIT_PAST_KEYS: process.env.NEXTAUTH_SECRET ?? "",
  });
  expect([named.code, named.output]).toEqual([0, expect.stringContaining("All 2 events")]);
});

test("a store that cannot be reached is no verdict: it ends with 2", async () => {
  await recordSome(1);
  const { code, output } = await verify({ S3_ENDPOINT: "http://127.0.0.1:9", LOG_LEVEL: "error" });
  expect([code, output]).toEqual([2, expect.stringContaining("could not be checked")]);
});

test("a check from the page says the same, and is an event itself", async () => {
  await recordSome(4);
  const auditor = await newActor({ role: "AUDITOR" });
  expect(await inspectChain(auditor, {})).toEqual({ state: "unbroken", events: 4 });
  await tamper(`delete from desk."AuditEvent" where "sequence" = 2`);
  expect(await inspectChain(auditor, {})).toMatchObject({
    state: "broken",
    events: 1,
    finding: { kind: "missing", sequence: 2n },
  });
  const checks = await prisma.auditEvent.findMany({ where: { type: "audit.checked" }, orderBy: { sequence: "asc" } });
  expect(checks.map(({ actorId, data }) => [actorId, data])).toEqual([
    [auditor.id, { result: "unbroken", events: 4 }],
    [auditor.id, { result: "broken", events: 1 }],
  ]);
  await expect(inspectChain(await newActor(), {})).rejects.toMatchObject({ code: "not_allowed" });
});
