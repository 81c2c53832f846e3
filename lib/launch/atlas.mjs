/* `npm run atlas -- VERB`: the Atlas client on the terminal, for the running copy's Atlas or the one ATLAS_* name. */
import { spawn } from "node:child_process";
import { loadEnvFile } from "./env-file.mjs";
import { standInsBesideStore } from "./environment.mjs";
import { root } from "./paths.mjs";
import { childEnvironment, typescript } from "./processes.mjs";
import { LaunchError } from "./report.mjs";
import { runningEnvironment } from "./running-copy.mjs";

loadEnvFile();
const words = process.argv.slice(2);
const isHelp = words.length === 0 || words.some((word) => ["help", "--help", "-h"].includes(word));
const running = process.env.ATLAS_BASE_URL ? undefined : runningEnvironment();
if (!running && !process.env.ATLAS_BASE_URL && !isHelp) {
  const remedy = "run npm start first, or set ATLAS_BASE_URL, ATLAS_CLIENT_ID and ATLAS_CLIENT_SECRET";
  console.error(new LaunchError("No Atlas is named and no Patra is running.", remedy).message);
  process.exit(1);
}
const missing = Object.entries(standInsBesideStore).filter(([name]) => !process.env[name]);
const child = spawn(process.execPath, [...typescript("lib/atlas-cli/main.ts"), ...words], {
  cwd: root,
  stdio: "inherit",
  env: childEnvironment({ LOG_LEVEL: "silent", ...Object.fromEntries(missing), ...running }),
});
// Ctrl-C reaches the child as well, which ends by itself and says how.
process.on("SIGINT", () => {});
child.on("exit", (code) => process.exit(code ?? 1));
