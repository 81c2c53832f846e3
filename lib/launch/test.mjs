/*
 * `npm test`: types, lint, unit, contract, integration and browser tests against services of its own.
 * `node lib/launch/test.mjs [check|unit|contract|integration|e2e …] [-- arguments for vitest or playwright]` runs a part.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { failedOfPlaywright, failedOfVitest } from "./failed-tests.mjs";
import { checkNode, installDependencies } from "./install.mjs";
import { lifecycle } from "./lifecycle.mjs";
import { bin, root } from "./paths.mjs";
import { childEnvironment } from "./processes.mjs";
import { LaunchError, say } from "./report.mjs";

const allParts = ["check", "unit", "contract", "integration", "e2e"];
const words = process.argv.slice(2);
const named = words.filter((word) => allParts.includes(word));
const extra = words.filter((word) => !allParts.includes(word) && word !== "--");
const parts = new Set(named.length > 0 ? named : allParts);
const vitestProjects = ["unit", "contract", "integration"].filter((part) => parts.has(part));

const life = lifecycle();
const total = { passed: 0, failed: 0 };
const failures = [];

function count(passed, failed) {
  total.passed += passed;
  total.failed += failed;
}

/** Runs a command with its output shown. @returns its exit code */
async function show(args, env = {}) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit", env: childEnvironment(env) });
  const [code] = await once(child, "exit");
  return code ?? 1;
}

async function runCheck() {
  for (const [name, args] of [
    ["types", [bin("typescript/bin/tsc"), "--noEmit"]],
    ["lint", [bin("@biomejs/biome/bin/biome"), "check", "."]],
  ]) {
    const code = await show(args);
    say(`${name}: ${code === 0 ? "clean" : "not clean"}`);
    count(code === 0 ? 1 : 0, code === 0 ? 0 : 1);
  }
}

async function runVitest(services) {
  const report = path.join(services?.dir ?? root, "vitest.json");
  const args = ["run", ...vitestProjects.flatMap((project) => ["--project", project]), ...extra];
  const code = await show(
    [bin("vitest/vitest.mjs"), ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    {
      NODE_ENV: "test",
      ...services.environment,
      TEST_MAINTENANCE_URL: services.maintenanceUrl,
      TEST_TEMPLATE: services.template,
    },
  );
  if (!existsSync(report)) return count(0, 1); // it did not get as far as a report
  const told = JSON.parse(readFileSync(report, "utf8"));
  failures.push(...failedOfVitest(told));
  const { numPassedTests, numFailedTests, numFailedTestSuites } = told;
  const unreported = code !== 0 && numFailedTests === 0 ? Math.max(1, numFailedTestSuites) : 0;
  count(numPassedTests, numFailedTests + unreported);
}

async function runBrowserTests(services, built) {
  const { findBrowser } = await import("./browser.mjs");
  const { startDemoProduct } = await import("./demo-product.mjs");
  const browser = await findBrowser();
  const environment = await startDemoProduct(life, services, await built);
  const report = path.join(services.dir, "playwright.json");
  const code = await show([bin("@playwright/test/cli.js"), "test", ...extra], {
    ...environment,
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  if (!existsSync(report)) return count(0, 1);
  const told = JSON.parse(readFileSync(report, "utf8"));
  failures.push(...failedOfPlaywright(told));
  const { expected, unexpected, flaky } = told.stats;
  const unreported = code !== 0 && unexpected + flaky === 0 ? 1 : 0;
  count(expected, unexpected + flaky + unreported); // a test that passes only the second time has failed
}

async function runParts() {
  checkNode();
  await installDependencies();
  const { startThrowaway } = await import("./throwaway.mjs");
  say("starting a PostgreSQL and an object store for the tests");
  const services = await startThrowaway(life);
  const { buildWeb } = await import("./build.mjs");
  if (parts.has("check")) await runCheck();
  const built = parts.has("e2e") ? buildWeb() : undefined;
  built?.catch(() => {}); // reported where it is awaited
  if (vitestProjects.length > 0) await runVitest(services);
  if (parts.has("e2e")) await runBrowserTests(services, built);
}

try {
  await runParts();
} catch (error) {
  console.error(error instanceof LaunchError ? error.message : error);
  count(0, 1);
}
for (const line of failures) say(`failed: ${line}`);
await new Promise((flushed) => process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`, flushed));
await life.stop(total.failed === 0 && total.passed > 0 ? 0 : 1);
