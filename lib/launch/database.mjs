import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { administer } from "./administer.mjs";
import { hashFiles } from "./build.mjs";
import { bin, root } from "./paths.mjs";
import { run } from "./processes.mjs";
import { makeOnce } from "./stamps.mjs";

const prismaCli = bin("prisma/build/index.js");

/*
 * PostgreSQL keeps the plan a connection made of the library's function. Made while few jobs wait, it reads the whole table
 * for every call, and a long queue makes adding slow: 8 connections, 10 jobs a call, 23,000 waiting jobs: 5.0 ms of the
 * server's time a call, by the index on the key 1.8 ms.
 */
const addJobsByIndex = `alter function graphile_worker.add_jobs(graphile_worker.job_spec[], boolean) set enable_seqscan = off`;

/** Writes the typed client to lib/db/generated unless it stands there as the schema and this Prisma have it. */
export async function ensureClient() {
  const note = path.join(root, "lib", "db", "generated", "made-from");
  const wanted = hashFiles(["prisma/schema.prisma", "prisma/models", "node_modules/prisma/package.json"]);
  await makeOnce("client", note, wanted, () =>
    run("prisma generate", process.execPath, [prismaCli, "generate"], { quiet: true }),
  );
}

/** Changes when a migration is added. */
export function migrationsHash() {
  const dir = path.join(root, "prisma", "migrations");
  const hash = createHash("sha256")
    .update(readFileSync(bin("graphile-worker/package.json")))
    .update(addJobsByIndex);
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
  await administer(databaseUrl, addJobsByIndex);
}
