import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll } from "vitest";

/*
 * Gives each test file a database of its own, copied from the migrated template, before anything is imported that reads
 * the environment.
 */

const { TEST_MAINTENANCE_URL: maintenanceUrl, TEST_TEMPLATE: template } = process.env;
if (!maintenanceUrl || !template)
  throw new Error("These tests need services: run them by `npm test` or lib/launch/test.mjs");

const name = `test_${randomUUID().replaceAll("-", "")}`;

/** Copying locks the template for a moment: an advisory lock makes the copies queue instead of failing. */
async function administer(statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(1)");
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

await administer([`CREATE DATABASE ${name} TEMPLATE ${template}`]);
const url = new URL(maintenanceUrl);
url.pathname = `/${name}`;
process.env.DATABASE_URL = url.href;
process.env.NEXTAUTH_URL = "http://desk.test";
process.env.ATLAS_BASE_URL ??= "http://127.0.0.1:9";
process.env.LOG_LEVEL = "silent";

afterAll(async () => {
  const { prisma } = await import("@/lib/db/client");
  await prisma.$disconnect();
  await administer([`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]);
});
