import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";
import { run } from "./processes.mjs";
import { LaunchError, say } from "./report.mjs";
import { makeOnce } from "./stamps.mjs";

/** @throws LaunchError where this Node is older than package.json's `engines` */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new LaunchError(`Node 20.19 or newer is needed; this is ${process.versions.node}.`, "install a newer Node");
}

const stamp = path.join(root, "node_modules", ".patra-installed");

async function runNpm() {
  say("installing dependencies (about a minute the first time)");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const remedy = "check the network and the registry that npm is set to, then start again";
  if (npm?.endsWith(".js")) await run("npm ci", process.execPath, [npm, ...args], { remedy });
  else await run("npm ci", process.platform === "win32" ? "npm.cmd" : "npm", args, { remedy });
}

/** Installs what package-lock.json names, unless node_modules already holds exactly that. */
export async function installDependencies() {
  const wanted = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .update(`${process.version} ${process.platform} ${process.arch}`)
    .digest("hex");
  await makeOnce("install", stamp, wanted, runNpm);
}
