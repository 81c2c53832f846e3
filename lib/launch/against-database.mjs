import { spawn } from "node:child_process";
import { loadEnvFile } from "./env-file.mjs";
import { standInsBesideDatabase, standInsBesideServices } from "./environment.mjs";
import { root } from "./paths.mjs";
import { childEnvironment, typescript } from "./processes.mjs";
import { LaunchError } from "./report.mjs";
import { runningEnvironment } from "./running-copy.mjs";
import { keepPrivate, makeSecrets } from "./secrets.mjs";

/** Ends this process with what is missing and what to do about it. */
function refuse(problem, remedy) {
  console.error(new LaunchError(problem, remedy).message);
  process.exit(1);
}

/** As `npm start` takes it: what this copy writes with it, its audit events above all, it must be able to check. */
const sessionSecret = () => process.env.NEXTAUTH_SECRET || keepPrivate("secrets.json", makeSecrets).sessionSecret;

function runWith(script, standIns, environment) {
  const missing = Object.entries(standIns).filter(([name]) => !process.env[name]);
  const child = spawn(process.execPath, [...typescript(script), ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
    env: childEnvironment({ ...Object.fromEntries(missing), ...environment }),
  });
  child.on("exit", (code) => process.exit(code ?? 1));
}

/**
 * Runs a command that needs the database alone, against the one that DATABASE_URL or the running copy names, on this
 * terminal and with this process's arguments. Ends this process with the command's exit code.
 * @param {string} script of the command, from the top of the repository
 */
export function runAgainstDatabase(script) {
  loadEnvFile();
  const running = runningEnvironment();
  const databaseUrl = process.env.DATABASE_URL || running?.DATABASE_URL;
  if (!databaseUrl) {
    refuse(
      "No database is named and no Patra is running.",
      "set DATABASE_URL to the database, or run npm start in another terminal",
    );
  }
  const own = { NEXTAUTH_SECRET: running?.NEXTAUTH_SECRET ?? sessionSecret() };
  runWith(script, standInsBesideDatabase, { ...running, ...own, DATABASE_URL: databaseUrl });
}

/**
 * The same for a command that needs the object store as well: both of the running copy, or both named by the environment.
 * @param {string} script of the command, from the top of the repository
 */
export function runAgainstServices(script) {
  loadEnvFile();
  const { DATABASE_URL: given, S3_ENDPOINT: store } = process.env;
  const running = runningEnvironment();
  if (running && (!given || given === running.DATABASE_URL)) return runWith(script, standInsBesideServices, running);
  if (!given || !store) {
    refuse(
      "No database and object store are named and no Patra is running.",
      "run npm start in another terminal, or set DATABASE_URL and S3_* as .env.example says",
    );
  }
  runWith(script, standInsBesideServices, { NEXTAUTH_SECRET: sessionSecret() });
}
