import "server-only";
import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

const holder = globalThis as typeof globalThis & { patraPool?: pg.Pool };

/**
 * Plain connections, for the few paths where Prisma costs more than the query (multiupload) and for the job runner.
 * Made at first use. Errors of idle and of taken connections are logged, or they would end the process.
 */
export function pool(): pg.Pool {
  holder.patraPool ??= createPool(10);
  return holder.patraPool;
}

/** A pool of its own, for a part of a process that must not wait for the others' connections. */
export function createPool(max: number): pg.Pool {
  const created = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  created.on("error", (error) => log.warn({ error }, "an idle database connection failed"));
  created.on("connect", (client) => {
    client.on("error", (error) => log.warn({ error }, "a database connection failed"));
  });
  return created;
}
