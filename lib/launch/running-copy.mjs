import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataDir } from "./paths.mjs";
import { LaunchError } from "./report.mjs";

const file = path.join(dataDir, "running.json");

function read() {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** A pid is reused sooner or later: it is ours only while its command line is the launcher's. */
function isLauncher(pid) {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("start.mjs");
  } catch {
    return false;
  }
}

/** @throws LaunchError where this copy is running already */
export function claimCopy() {
  const running = read();
  if (running && isLauncher(running.pid)) {
    const where = running.address ? ` at ${running.address}` : "";
    throw new LaunchError(
      `Patra is already running${where} (process ${running.pid}).`,
      "use it, or stop it with Ctrl-C",
    );
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  publish({ pid: process.pid });
}

/** Tells `npm run worker` how to reach the running copy. Holds secrets: readable by the owner alone. */
export function publish(copy) {
  writeFileSync(file, JSON.stringify(copy), { mode: 0o600 });
}

export function releaseCopy() {
  if (read()?.pid === process.pid) rmSync(file, { force: true });
}

/** The environment of the copy that is running now, or undefined. */
export function runningEnvironment() {
  const running = read();
  return running && isLauncher(running.pid) ? running.environment : undefined;
}
