import { spawn } from "node:child_process";
import { loadEnvFile } from "./env-file.mjs";
import { standInsBesideDatabase } from "./environment.mjs";
import { root } from "./paths.mjs";
import { childEnvironment, typescript } from "./processes.mjs";
import { LaunchError } from "./report.mjs";
import { runningEnvironment } from "./running-copy.mjs";

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
    const remedy = "set DATABASE_URL to the database, or run npm start in another terminal";
    console.error(new LaunchError("No database is named and no Patra is running.", remedy).message);
    process.exit(1);
  }
  const missing = Object.entries(standInsBesideDatabase).filter(([name]) => !process.env[name]);
  const standIns = Object.fromEntries(missing);
  const child = spawn(process.execPath, [...typescript(script), ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
    env: childEnvironment({ ...standIns, ...running, DATABASE_URL: databaseUrl }),
  });
  child.on("exit", (code) => process.exit(code ?? 1));
}
