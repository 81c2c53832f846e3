import { fileURLToPath } from "node:url";
import { startService } from "../processes.mjs";

const main = fileURLToPath(new URL("main.mjs", import.meta.url));

/**
 * Starts an embedded PostgreSQL on 127.0.0.1.
 * @param {{ dir: string, port?: number, ephemeral?: boolean }} settings port: the wanted one, the next free is taken;
 * ephemeral: no fsync, and the data is removed at the end
 * @returns the service, and `url(database)`
 */
export async function startPostgres(settings) {
  const service = startService("PostgreSQL", [main], {
    env: { POSTGRES_SETTINGS: JSON.stringify(settings) },
    stopWithinSeconds: 20,
  });
  const { port, url } = await service.ready;
  return { service, port, url: (database) => `${url}/${database}` };
}
