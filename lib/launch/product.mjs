import { bin } from "./paths.mjs";
import { untilAnswers } from "./ports.mjs";
import { run, startService, typescript } from "./processes.mjs";

/** Makes the desk a client of the engine that this copy serves. */
export async function provisionTenant(environment) {
  await run("provisioning the engine's tenant", process.execPath, typescript("lib/engine/provision-tenant-cli.ts"), {
    env: environment,
    quiet: true,
  });
}

/** Draws the sample documents a new user drops. */
export async function drawSamples(outDir) {
  const args = [...typescript("prisma/seed/specimens/cli.ts"), outDir];
  await run("drawing sample documents", process.execPath, args, { quiet: true });
}

/** Fills the database with the demo's users and, where `scenario` is full, applicants whose documents the worker reads. */
export async function seed(environment, { logins, samplesDir, scenario }) {
  const env = { ...environment, DEMO_LOGINS: JSON.stringify(logins), SAMPLES_DIR: samplesDir, DEMO_SCENARIO: scenario };
  await run("seeding", process.execPath, typescript("prisma/seed.ts"), { env, quiet: true });
}

/** Starts the built web server. */
export function startWeb(build, environment, { port, host }) {
  const env = { ...environment, NODE_ENV: "production", PORT: String(port), HOSTNAME: host };
  return startService("web server", ["server.js"], { cwd: build, env });
}

/** Starts the web server with reload. */
export function startDevWeb(environment, { port, host }) {
  const args = [bin("next/dist/bin/next"), "dev", "--port", String(port), "--hostname", host];
  return startService("web server", args, {
    env: { ...environment, NODE_ENV: "development", NEXT_DIST_DIR: ".next-dev" },
  });
}

/** Starts one worker. @param {{ reload?: boolean }} options reload: start again when a file changes */
export function startWorker(environment, { reload = false, output } = {}) {
  const args = [...(reload ? ["--watch", "--watch-preserve-output"] : []), ...typescript("lib/worker/main.ts")];
  return startService("worker", args, { env: environment, output, stopWithinSeconds: 30 });
}

/** Waits until the desk says it can reach its database and store. */
export const untilHealthy = (origin, seconds = 60) => untilAnswers(`${origin}/api/health`, { seconds });
