import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "patra-lock-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A process that notes, so often, when it begins and ends work under the lock. */
function contend(rounds: number) {
  const script = `
    import { appendFileSync } from "node:fs";
    import { underLock } from "./lib/launch/lock.mjs";
    const note = (text) => appendFileSync(${JSON.stringify(path.join(dir, "notes"))}, text);
    for (let round = 0; round < ${rounds}; round++) {
      await underLock("work", async () => { note("<"); await new Promise(setImmediate); note(">"); }, ${JSON.stringify(dir)});
    }`;
  return spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: "inherit",
  });
}

test("work under a lock is done by one process at a time, and every process gets its turn", {
  timeout: 60_000,
}, async () => {
  const processes = [contend(200), contend(200), contend(200)];
  for (const [code] of await Promise.all(processes.map((one) => once(one, "exit")))) expect(code).toBe(0);
  expect(readFileSync(path.join(dir, "notes"), "utf8")).toBe("<>".repeat(600));
  expect(existsSync(path.join(dir, "work.lock"))).toBe(false);
});

test("the lock of a dead process is taken over", async () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  writeFileSync(path.join(dir, "work.lock"), String(pid));
  const [code] = await once(contend(1), "exit");
  expect(code).toBe(0);
});
