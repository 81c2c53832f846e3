/*
 * `npm start` and `npm run dev`: everything from a fresh clone to an open desk. What runs before the dependencies are
 * installed uses Node alone; the rest is imported afterwards.
 */
import path from "node:path";
import { loadEnvFile } from "./env-file.mjs";
import { checkNode, installDependencies } from "./install.mjs";
import { lifecycle } from "./lifecycle.mjs";
import { dataDir, root } from "./paths.mjs";
import { LaunchError, say } from "./report.mjs";
import { claimCopy, publish, releaseCopy } from "./running-copy.mjs";

const reload = process.argv.includes("--dev");
const life = lifecycle({ onStop: releaseCopy, announce: say });

async function startDatabase(given) {
  if (given.database) return { DATABASE_URL: process.env.DATABASE_URL };
  const { startPostgres } = await import("./postgres/start.mjs");
  say("starting PostgreSQL");
  const postgres = await startPostgres({ dir: path.join(dataDir, "postgres"), port: 54_329 });
  life.add(postgres.service);
  return { DATABASE_URL: postgres.url("patra") };
}

async function startStore(given, keys, origins) {
  if (given.objectStore) return {};
  const { startObjectStore } = await import("./object-store/start.mjs");
  say("starting the object store (for development and demos)");
  const dir = path.join(dataDir, "objects");
  const store = await startObjectStore({ dir, port: 9_329, bucket: "patra", origins, ...keys });
  life.add(store.service);
  return { ...store.environment, ENGINE_FETCH_ALLOW: new URL(store.endpoint).host };
}

async function startServices(given, secrets, origins) {
  const started = [startDatabase(given), startStore(given, secrets.objectStore, origins)];
  return Object.assign({}, ...(await Promise.all(started)));
}

/**
 * The embedded Atlas, as the desk and its own settings know it. Results come by polling alone unless an address for
 * callbacks is given: Atlas keeps that address with a flow, and the port of a copy that picks one may change.
 */
function embeddedAtlas(local, { clientId, clientSecret }) {
  const { ATLAS_CALLBACK_BASE_URL: callbacks, ATLAS_POLL_SECONDS: poll } = process.env;
  const { hostname, port, protocol } = callbacks ? new URL(callbacks) : {};
  return {
    ATLAS_BASE_URL: local,
    ATLAS_CLIENT_ID: clientId,
    ATLAS_CLIENT_SECRET: clientSecret,
    ATLAS_POLL_SECONDS: poll || "1", // the engine is on this machine
    ...(callbacks ? { ENGINE_FETCH_ALLOW: `${hostname}:${port || (protocol === "https:" ? 443 : 80)}` } : {}),
  };
}

/** The demo's specimens are signed with a test key that everybody may read: only the demo trusts it. */
function specimenSigners() {
  const certificate = (name) => path.join(root, "prisma/seed/specimens/test-keys", `${name}.test-certificate.pem`);
  const { AADHAAR_QR_CERTIFICATES: aadhaar, INVOICE_QR_KEYS: invoice } = process.env;
  return {
    AADHAAR_QR_CERTIFICATES: aadhaar || certificate("aadhaar-qr"),
    INVOICE_QR_KEYS: invoice || certificate("invoice-qr"),
  };
}

async function chooseAddress() {
  const { freePort } = await import("./ports.mjs");
  const host = process.env.HOST || "127.0.0.1";
  const wanted = Number(process.env.PORT || 3000);
  const port = await freePort(wanted, host);
  if (port !== wanted && process.env.PORT) {
    throw new LaunchError(
      `Port ${wanted} is in use by another program.`,
      "stop that program or set PORT to another one",
    );
  }
  if (port !== wanted) say(`port ${wanted} is in use; taking ${port}`);
  const reachable = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  const address = process.env.NEXTAUTH_URL || `http://${reachable === "127.0.0.1" ? "localhost" : reachable}:${port}`;
  return { host, port, address, local: `http://${reachable}:${port}` };
}

async function prepare(environment, given, logins) {
  const { ensureClient, migrate, migrationsHash } = await import("./database.mjs");
  const { hashFiles } = await import("./build.mjs");
  const { drawSamples, provisionTenant, seed } = await import("./product.mjs");
  const { once } = await import("./stamps.mjs");
  const samplesDir = path.join(dataDir, "samples");
  await ensureClient();
  const database = given.database ? String(Date.now()) : migrationsHash(); // a given database may have changed by itself
  await once("migrated", database, () => {
    say("migrating the database");
    return migrate(environment.DATABASE_URL);
  });
  if (!given.atlas) {
    // Its secrets are given and may have changed, or are this copy's own and do not.
    const isGiven = given.database || process.env.ATLAS_CALLBACK_BASE_URL;
    await once("tenant", isGiven ? String(Date.now()) : environment.ATLAS_CLIENT_ID, () =>
      provisionTenant(environment),
    );
  }
  await once("samples", hashFiles(["prisma/seed/specimens"]), () => {
    say("drawing sample documents");
    return drawSamples(samplesDir);
  });
  if (!logins) return;
  // A real Atlas must not be sent the demo's applicants.
  const scenario = given.atlas ? "users" : "full";
  await once("seeded", scenario, () => {
    say("seeding the demo");
    return seed(environment, { logins, samplesDir, scenario });
  });
}

async function startDesk(environment, address, build) {
  const { startDevWeb, startWeb, startWorker, untilHealthy } = await import("./product.mjs");
  say(reload ? "starting the web server with reload" : "starting the web server");
  life.add(reload ? startDevWeb(environment, address) : startWeb(build, environment, address));
  const keepWorker = () => {
    const worker = life.add(startWorker(environment, { reload }), { essential: false });
    worker.ended.then((code) => {
      if (life.isStopping()) return;
      say(`the worker ended (${code}); starting it again`);
      setTimeout(keepWorker, 1_000);
    });
  };
  await untilHealthy(address.local);
  keepWorker(); // afterwards: the cores are the web server's until it answers
}

/** As one in the folder Patra was started in would type it. */
const samples = path.relative(process.cwd(), path.join(dataDir, "samples"));

function welcome(address, logins) {
  const lines = ["", `Patra is ready: ${address}`, ""];
  if (logins) {
    lines.push("Demo logins (random, kept in .data/demo-logins.json):");
    for (const { email, password, role, branchName } of logins) {
      lines.push(`  ${email.padEnd(22)} ${password.padEnd(44)} ${role.toLowerCase()}, ${branchName}`);
    }
  } else lines.push("The first admin of a database of your own: npm run admin:create");
  lines.push("", `Sample documents to drop: ${samples}`, "Ctrl-C stops everything; the data stays.", "");
  console.log(lines.join("\n"));
}

try {
  checkNode();
  loadEnvFile();
  claimCopy();
  await installDependencies();
  const { checkEnvironment, givenServices } = await import("./environment.mjs");
  const { keepPrivate, makeDemoLogins, makeSecrets } = await import("./secrets.mjs");
  const given = givenServices();
  await checkEnvironment(given);
  const secrets = keepPrivate("secrets.json", makeSecrets);
  const logins = given.database ? undefined : keepPrivate("demo-logins.json", makeDemoLogins);
  const address = await chooseAddress();
  const origins = [...new Set([address.address, address.local, `http://localhost:${address.port}`])];
  const environment = {
    LOG_LEVEL: process.env.LOG_LEVEL || "warn", // the terminal is for the address and the logins
    NEXTAUTH_URL: address.address,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secrets.sessionSecret,
    ...(await startServices(given, secrets, origins)),
    ...(given.database ? {} : { DEMO: "1", SAMPLES_DIR: samples, ...specimenSigners() }),
  };
  const atlas = given.atlas ? {} : embeddedAtlas(address.local, secrets.atlas);
  const allowed = [process.env, environment, atlas].map((variables) => variables.ENGINE_FETCH_ALLOW).filter(Boolean);
  Object.assign(environment, atlas, { ENGINE_FETCH_ALLOW: allowed.join(",") });
  await prepare(environment, given, logins);
  const { buildWeb } = await import("./build.mjs");
  await startDesk(environment, address, reload ? undefined : await buildWeb());
  publish({ pid: process.pid, address: address.address, environment });
  welcome(address.address, logins);
} catch (error) {
  if (!life.isStopping()) console.error(`\n${error instanceof LaunchError ? error.message : error.stack}\n`);
  await life.stop(1);
}
