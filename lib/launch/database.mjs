import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { bin, root } from "./paths.mjs";
import { run } from "./processes.mjs";

const prismaCli = bin("prisma/build/index.js");

/** Writes the typed client to lib/db/generated. */
export async function generateClient() {
  await run("prisma generate", process.execPath, [prismaCli, "generate"], { quiet: true });
}

/** Changes when a migration is added. */
export function migrationsHash() {
  const dir = path.join(root, "prisma", "migrations");
  const hash = createHash("sha256").update(readFileSync(bin("graphile-worker/package.json")));
  for (const name of readdirSync(dir).sort()) hash.update(name);
  return hash.digest("hex");
}

/** Brings a database up to date: the desk's and engine's tables, then the job queue's. Makes it where it is missing. */
export async function migrate(databaseUrl) {
  const env = { DATABASE_URL: databaseUrl };
  const remedy = "check that DATABASE_URL names a reachable PostgreSQL whose user may create schemas";
  await run("prisma migrate deploy", process.execPath, [prismaCli, "migrate", "deploy"], { env, quiet: true, remedy });
  const { runMigrations } = await import("graphile-worker");
  await runMigrations({ connectionString: databaseUrl });
}

/** Runs one statement on a server's maintenance database, e.g. to copy a template. */
export async function administer(maintenanceUrl, statement) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}
