import { expect, test } from "vitest";
import { checkChain } from "@/lib/audit/check-chain";
import { writeHead } from "@/lib/audit/write-head";
import { prisma } from "@/lib/db/client";
import { administer } from "@/lib/launch/administer.mjs";
import { copyDatabase, dropCopy } from "@/lib/launch/copy-database.mjs";
import { recordSome } from "@/tests/support/audit-chain";

const maintenanceUrl = process.env.TEST_MAINTENANCE_URL ?? "";
const template = process.env.TEST_TEMPLATE ?? "";

test("a copied database has a chain of its own name, whose head is no other copy's", async () => {
  const name = `copied_${process.pid}`;
  await copyDatabase(maintenanceUrl, template, name);
  try {
    const url = new URL(maintenanceUrl);
    url.pathname = `/${name}`;
    const { rows } = (await administer(url.href, `select "chain" from desk."AuditHead"`)) ?? { rows: [] };
    const { chain } = await prisma.auditHead.findFirstOrThrow();
    expect(rows).toHaveLength(1);
    expect(rows[0].chain).not.toBe(chain);
  } finally {
    await dropCopy(maintenanceUrl, name);
  }
  await recordSome(2);
  await writeHead();
  expect(await checkChain()).toMatchObject({ state: "unbroken", chain: expect.any(String) });
});
