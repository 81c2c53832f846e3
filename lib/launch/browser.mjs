import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { bin } from "./paths.mjs";
import { run } from "./processes.mjs";
import { say } from "./report.mjs";

const places = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const installed = () => [process.env.CHROMIUM_PATH, ...places].find((file) => file && existsSync(file));

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : undefined;
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync("/etc/debian_version");

async function installFromDebian() {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get update", "apt-get", ["update", "-q"], { env, quiet: true });
  const args = ["install", "-y", "-q", "--no-install-recommends", "chromium"];
  await run("apt-get install chromium", "apt-get", args, {
    env,
    quiet: true,
    remedy: "install Chromium or Chrome by hand",
  });
}

/** Finds a Chromium or Chrome, else installs one. @returns the path of its program */
export async function findBrowser() {
  const found = installed() ?? (await playwrightsOwn());
  if (found) return found;
  say("no Chromium found; installing one");
  if (isDebianRoot()) await installFromDebian();
  else {
    const cli = bin("@playwright/test/cli.js");
    const fetched = spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" }).status === 0;
    if (!fetched) throw new Error("No browser could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH.");
  }
  const now = installed() ?? (await playwrightsOwn());
  if (!now) throw new Error("No browser was found after installing one. Set CHROMIUM_PATH to its program.");
  return now;
}
