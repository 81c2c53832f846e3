import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";

const dataDir = mkdtempSync(path.join(tmpdir(), "patra-worker-"));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(path.join(dataDir, "running.json"), { force: true });
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** What makes an environment whole beside the services of this test run, as the running copy publishes it. */
const published = {
  DATABASE_URL: process.env.DATABASE_URL,
  NEXTAUTH_URL: "http://desk.test",
  NEXTAUTH_SECRET: "s".repeat(32),
  ATLAS_BASE_URL: "http://127.0.0.1:9",
  LOG_LEVEL: "silent",
};

/** A process that looks like a launcher, and what it published. */
function publishRunningCopy() {
  const launcher = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", "start.mjs"]);
  children.push(launcher);
  const copy = { pid: launcher.pid, environment: published };
  writeFileSync(path.join(dataDir, "running.json"), JSON.stringify(copy));
}

function runCommand(environment: Record<string, string | undefined>) {
  const { NEXTAUTH_URL, NEXTAUTH_SECRET, ...inherited } = process.env;
  const child = spawn(process.execPath, ["lib/launch/worker.mjs"], {
    env: { ...inherited, PATRA_DATA_DIR: dataDir, ...environment } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  return { child, output: () => output };
}

test("one more worker joins the running copy, also one that works on a given database", {
  timeout: 60_000,
}, async () => {
  publishRunningCopy();
  const clientMade = statSync("lib/db/generated/client.ts").mtimeMs;
  const { child, output } = runCommand({ DATABASE_URL: process.env.DATABASE_URL });
  await expect.poll(output, { timeout: 45_000 }).toContain("one more worker is running");
  child.kill("SIGINT");
  await expect.poll(() => child.exitCode, { timeout: 15_000 }).toBe(0);
  expect(output()).not.toContain("ended unexpectedly");
  // What starts beside it imports the database's client, which must not be written anew under it.
  expect(statSync("lib/db/generated/client.ts").mtimeMs).toBe(clientMade);
});

test("without a running copy and without services it says what to do", async () => {
  const { child, output } = runCommand({ DATABASE_URL: undefined });
  await expect.poll(() => child.exitCode, { timeout: 15_000 }).toBe(1);
  expect(output()).toContain("run npm start first, or set DATABASE_URL");
});
