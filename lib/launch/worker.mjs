/* `npm run worker`: one more worker for the running copy, or for the services the environment names. */
import { loadEnvFile } from "./env-file.mjs";
import { checkNode, installDependencies } from "./install.mjs";
import { lifecycle } from "./lifecycle.mjs";
import { LaunchError, say } from "./report.mjs";
import { runningEnvironment } from "./running-copy.mjs";

const life = lifecycle({ announce: say });

/** @throws LaunchError where nothing says what to work for */
function chooseEnvironment() {
  const running = runningEnvironment();
  const given = process.env.DATABASE_URL;
  if (running && (!given || given === running.DATABASE_URL)) return running;
  if (given) return {};
  const remedy = "run npm start first, or set DATABASE_URL, S3_*, ATLAS_* and NEXTAUTH_* as .env.example says";
  throw new LaunchError("No running Patra was found.", remedy);
}

try {
  checkNode();
  loadEnvFile();
  const environment = chooseEnvironment();
  await installDependencies();
  const { ensureClient } = await import("./database.mjs");
  const { startWorker } = await import("./product.mjs");
  await ensureClient();
  await life.add(startWorker(environment)).ready;
  say("one more worker is running; Ctrl-C stops it");
} catch (error) {
  if (!life.isStopping()) console.error(error instanceof LaunchError ? error.message : error.stack);
  await life.stop(1);
}
