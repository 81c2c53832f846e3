/*
 * `npm test`: types, lint, unit, contract, integration and browser tests against services of its own.
 * `node lib/launch/test.mjs [check|unit|contract|integration|e2e …] [-- arguments for vitest or playwright]` runs a part.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
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
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, "utf8"));
  const unreported = code !== 0 && numFailedTests === 0 ? Math.max(1, numFailedTestSuites) : 0;
  count(numPassedTests, numFailedTests + unreported);
}

async function startProduct(services, build) {
  const { provisionTenant, drawSamples, seed, startWeb, startWorker, untilHealthy } = await import("./product.mjs");
  const { freePort } = await import("./ports.mjs");
  const { makeDemoLogins } = await import("./secrets.mjs");
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const logins = makeDemoLogins();
  const samplesDir = path.join(services.dir, "samples");
  const secret = () => randomBytes(24).toString("hex");
  const environment = {
    ...services.environment,
    // Where the tests let the lender's identity provider be.
    OIDC_ISSUER: `http://127.0.0.1:${await freePort()}`,
    OIDC_CLIENT_ID: "patra",
    OIDC_CLIENT_SECRET: secret(),
    OIDC_NAME: "Specimen Bank",
    // Where the tests let Meta be played.
    WHATSAPP_BASE_URL: `http://127.0.0.1:${await freePort()}`,
    WHATSAPP_PHONE_NUMBER_ID: "106540352242922",
    WHATSAPP_TOKEN: secret(),
    WHATSAPP_APP_SECRET: secret(),
    WHATSAPP_VERIFY_TOKEN: secret(),
    WHATSAPP_REPLY_TEMPLATE: "documents_received",
    DATABASE_URL: await services.createDatabase("browser"),
    NEXTAUTH_URL: origin,
    ATLAS_BASE_URL: origin,
    ATLAS_POLL_SECONDS: "1",
    AUDIT_HEAD_MINUTES: "1",
    DEMO: "1",
    LOG_LEVEL: "warn",
  };
  await Promise.all([provisionTenant(environment), drawSamples(samplesDir)]);
  await seed(environment, { logins, samplesDir, scenario: "full" });
  life.add(startWeb(build, environment, { port, host: "127.0.0.1" }));
  life.add(startWorker(environment));
  await untilHealthy(origin);
  return { ...environment, TEST_ORIGIN: origin, DEMO_LOGINS: JSON.stringify(logins), SAMPLES_DIR: samplesDir };
}

async function runBrowserTests(services, built) {
  const { findBrowser } = await import("./browser.mjs");
  const browser = await findBrowser();
  const environment = await startProduct(services, await built);
  const report = path.join(services.dir, "playwright.json");
  const code = await show([bin("@playwright/test/cli.js"), "test", ...extra], {
    ...environment,
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  if (!existsSync(report)) return count(0, 1);
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(report, "utf8")).stats;
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
await new Promise((flushed) => process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`, flushed));
await life.stop(total.failed === 0 && total.passed > 0 ? 0 : 1);
