import { randomUUID } from "node:crypto";
import { afterAll } from "vitest";
import { copyDatabase, dropCopy } from "@/lib/launch/copy-database.mjs";

/*
 * Gives each test file a database of its own, copied from the migrated template, before anything is imported that reads
 * the environment.
 */

const { TEST_MAINTENANCE_URL: maintenanceUrl, TEST_TEMPLATE: template } = process.env;
if (!maintenanceUrl || !template)
  throw new Error("These tests need services: run them by `npm test` or lib/launch/test.mjs");

const name = `test_${randomUUID().replaceAll("-", "")}`;

await copyDatabase(maintenanceUrl, template, name);
const url = new URL(maintenanceUrl);
url.pathname = `/${name}`;
process.env.DATABASE_URL = url.href;
process.env.NEXTAUTH_URL = "http://desk.test";
process.env.ATLAS_BASE_URL ??= "http://127.0.0.1:9";
process.env.LOG_LEVEL = "silent";

afterAll(async () => {
  const { prisma } = await import("@/lib/db/client");
  await prisma.$disconnect();
  await dropCopy(maintenanceUrl, name);
});
