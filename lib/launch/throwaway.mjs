import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { copyDatabase } from "./copy-database.mjs";
import { ensureClient, migrate } from "./database.mjs";
import { startObjectStore } from "./object-store/start.mjs";
import { startPostgres } from "./postgres/start.mjs";
import { makeSecrets } from "./secrets.mjs";

const template = "patra_template";

/**
 * Starts a PostgreSQL and an object store of their own on free ports, for one run of tests or of the bench; nothing of
 * them is left when `life` stops. Databases are copied from one migrated template.
 * @param {{ add: (service: object) => void }} life
 */
export async function startThrowaway(life) {
  const dir = mkdtempSync(path.join(tmpdir(), "patra-"));
  process.once("exit", () => rmSync(dir, { recursive: true, force: true }));
  const { objectStore: keys, atlas, sessionSecret } = makeSecrets();
  const [postgres, store] = await Promise.all([
    startPostgres({ dir: path.join(dir, "postgres"), ephemeral: true }),
    startObjectStore({ dir: path.join(dir, "objects"), bucket: "patra", ...keys }),
    ensureClient(),
  ]);
  life.add(postgres.service);
  life.add(store.service);
  await migrate(postgres.url(template));
  const maintenanceUrl = postgres.url("postgres");
  const environment = {
    NEXTAUTH_SECRET: sessionSecret,
    ATLAS_CLIENT_ID: atlas.clientId,
    ATLAS_CLIENT_SECRET: atlas.clientSecret,
    ENGINE_FETCH_ALLOW: new URL(store.endpoint).host,
    ...store.environment,
  };
  const createDatabase = async (name) => {
    await copyDatabase(maintenanceUrl, template, name);
    return postgres.url(name);
  };
  return { dir, environment, maintenanceUrl, template, createDatabase };
}
