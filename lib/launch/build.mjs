import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { underLock } from "./lock.mjs";
import { bin, dataDir, root } from "./paths.mjs";
import { run } from "./processes.mjs";
import { say } from "./report.mjs";

/** What a build is made of. Generated files and tests do not count. */
const sources = [
  "app",
  "lib",
  "prisma/schema.prisma",
  "prisma/models",
  "proxy.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const leftOut = new Set(["generated", "launch"]);
const keptBuilds = 3;

function hashTree(hash, file) {
  if (!existsSync(file)) return;
  if (statSync(file).isDirectory()) {
    for (const name of readdirSync(file).sort()) if (!leftOut.has(name)) hashTree(hash, path.join(file, name));
    return;
  }
  hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
}

/** Names the content of files and folders of the project as they stand. */
export function hashFiles(names) {
  const hash = createHash("sha256").update(process.version);
  for (const name of names) hashTree(hash, path.join(root, name));
  return hash.digest("hex").slice(0, 16);
}

function removeOldBuilds(builds, current) {
  const others = readdirSync(builds)
    .filter((name) => name !== current)
    .map((name) => ({ dir: path.join(builds, name), at: statSync(path.join(builds, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { dir } of others.slice(keptBuilds - 1)) rmSync(dir, { recursive: true, force: true });
}

/**
 * Builds the web server, unless these very sources were built before.
 * @returns the folder that holds server.js
 */
export async function buildWeb() {
  const builds = path.join(dataDir, "builds");
  const id = hashFiles(sources);
  const target = path.join(builds, id);
  if (existsSync(target)) return target;
  return underLock("build", async () => {
    if (existsSync(target)) return target; // built by the process we waited for
    say("building the web server (about half a minute)");
    const distDir = ".next-build";
    await run("next build", process.execPath, [bin("next/dist/bin/next"), "build"], {
      env: { NODE_ENV: "production", NEXT_DIST_DIR: distDir },
      quiet: true,
      remedy: "mend what the output names, then start again",
    });
    const standalone = path.join(root, distDir, "standalone");
    cpSync(path.join(root, distDir, "static"), path.join(standalone, distDir, "static"), { recursive: true });
    mkdirSync(builds, { recursive: true });
    rmSync(`${target}.part`, { recursive: true, force: true });
    renameSync(standalone, `${target}.part`);
    renameSync(`${target}.part`, target);
    removeOldBuilds(builds, id);
    return target;
  });
}
