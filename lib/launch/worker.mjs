/* `npm run worker`: one more worker for the running copy, or for the services the environment names. */
import { lifecycle } from "./lifecycle.mjs";
import { startWorker } from "./product.mjs";
import { LaunchError, say } from "./report.mjs";
import { runningEnvironment } from "./running-copy.mjs";

const life = lifecycle({ announce: say });
const environment = process.env.DATABASE_URL ? {} : runningEnvironment();
if (!environment) {
  const remedy = "run npm start first, or set DATABASE_URL, S3_*, ATLAS_* and NEXTAUTH_* as .env.example says";
  console.error(new LaunchError("No running Patra was found.", remedy).message);
  process.exit(1);
}
life.add(startWorker(environment));
say("one more worker is running; Ctrl-C stops it");
