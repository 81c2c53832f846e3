/* `npm run bench`: measures against services of its own. Options: tests/bench/main.ts. */
import { parseArgs } from "node:util";
import { needsProduct, readBenchParts } from "./bench-parts.mjs";
import { installDependencies } from "./install.mjs";
import { lifecycle } from "./lifecycle.mjs";
import { startService, typescript } from "./processes.mjs";
import { say } from "./report.mjs";

const life = lifecycle();
const { values } = parseArgs({ options: { only: { type: "string" } }, strict: false });

async function startProduct(parts) {
  const { startThrowaway } = await import("./throwaway.mjs");
  const { buildWeb } = await import("./build.mjs");
  const { provisionTenant, startWeb } = await import("./product.mjs");
  const { freePort, untilAnswers } = await import("./ports.mjs");
  say("starting a PostgreSQL, an object store and a web server for the bench");
  const services = await startThrowaway(life);
  const build = await buildWeb();

  /** A web server with a database of its own. */
  async function startDesk(database) {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const environment = {
      ...services.environment,
      DATABASE_URL: await services.createDatabase(database),
      NEXTAUTH_URL: origin,
      ATLAS_BASE_URL: origin,
      LOG_LEVEL: "warn",
    };
    await provisionTenant(environment);
    life.add(startWeb(build, environment, { port, host: "127.0.0.1" }));
    await untilAnswers(`${origin}/api/health`);
    return environment;
  }

  const environment = await startDesk("bench");
  if (!parts.has("pages")) return environment;
  const [few, many] = [await startDesk("few"), await startDesk("many")];
  return {
    ...environment,
    ...{ BENCH_FEW_ORIGIN: few.NEXTAUTH_URL, BENCH_FEW_DATABASE_URL: few.DATABASE_URL },
    ...{ BENCH_MANY_ORIGIN: many.NEXTAUTH_URL, BENCH_MANY_DATABASE_URL: many.DATABASE_URL },
  };
}

let code = 1;
try {
  const parts = readBenchParts(values.only);
  await installDependencies();
  const { ensureClient } = await import("./database.mjs");
  await ensureClient();
  const environment = needsProduct(parts) ? await startProduct(parts) : {};
  const args = [...typescript("tests/bench/main.ts"), ...process.argv.slice(2)];
  const bench = life.add(startService("bench", args, { env: environment }), { essential: false });
  code = await bench.ended;
} catch (error) {
  console.error(error.message);
}
await life.stop(typeof code === "number" ? code : 1); // the name of the signal that ended it, else
