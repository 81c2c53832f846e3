/* `npm run admin:create`: makes the first admin of the database that DATABASE_URL or the running copy names. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { standInsBesideDatabase } from "./environment.mjs";
import { root } from "./paths.mjs";
import { childEnvironment, typescript } from "./processes.mjs";
import { LaunchError } from "./report.mjs";
import { runningEnvironment } from "./running-copy.mjs";

if (existsSync(path.join(root, ".env"))) process.loadEnvFile(path.join(root, ".env"));
const running = runningEnvironment();
const databaseUrl = process.env.DATABASE_URL || running?.DATABASE_URL;
if (!databaseUrl) {
  const remedy = "set DATABASE_URL to the database, or run npm start in another terminal";
  console.error(new LaunchError("No database is named and no Patra is running.", remedy).message);
  process.exit(1);
}
const missing = Object.entries(standInsBesideDatabase).filter(([name]) => !process.env[name]);
const standIns = Object.fromEntries(missing);
const args = [...typescript("lib/users/create-admin-cli.ts"), ...process.argv.slice(2)];
const child = spawn(process.execPath, args, {
  cwd: root,
  stdio: "inherit",
  env: childEnvironment({ ...standIns, ...running, DATABASE_URL: databaseUrl }),
});
child.on("exit", (code) => process.exit(code ?? 1));
