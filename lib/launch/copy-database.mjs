import { administer } from "./administer.mjs";

/** A copy's chain of audit events has a name of its own: heads are kept by it, and all copies share one object store. */
const renameChain = `
  UPDATE desk."AuditHead" SET "chain" = named.id, "hash" = encode(sha256(convert_to('patra audit chain ' || named.id, 'UTF8')), 'hex')
  FROM (SELECT gen_random_uuid()::text AS id) AS named WHERE "sequence" = 0`;

/**
 * Copies a migrated database in which nothing was recorded yet. Copying locks the template for a moment: an advisory lock
 * makes copies queue instead of failing.
 * @param {string} maintenanceUrl a database of the same server that is none of the two
 * @param {string} template
 * @param {string} name of the copy
 */
export async function copyDatabase(maintenanceUrl, template, name) {
  await administer(maintenanceUrl, "SELECT pg_advisory_lock(1)", `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const copy = new URL(maintenanceUrl);
  copy.pathname = `/${name}`;
  await administer(copy.href, renameChain);
}

/**
 * Drops a copy with whoever is still connected to it.
 * @param {string} maintenanceUrl
 * @param {string} name
 */
export const dropCopy = (maintenanceUrl, name) =>
  administer(maintenanceUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
