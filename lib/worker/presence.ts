import "server-only";
import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** Milliseconds until a lost connection is tried again. */
const RECONNECT_AFTER = 1000;
/** Second half of the lock's key space: other advisory locks of the product cannot collide. */
export const PRESENCE_SEED = 7_207_202;

/**
 * Shows the other workers that this one lives: a connection of its own that holds one advisory lock per job pool,
 * named after the id that the queue writes into `locked_by`. However the process ends, Postgres drops the lock with
 * the connection, and whoever can take it knows that the pool's jobs are nobody's. No clock, no heartbeat to miss.
 */
export class Presence {
  private readonly poolIds = new Set<string>();
  private client: pg.Client | undefined;
  private stopped = false;
  private holding: Promise<void> | undefined;

  /** Adds a pool and resolves once its lock is held. Jobs must not be taken before. */
  async hold(poolId: string): Promise<void> {
    if (!this.poolIds.has(poolId)) {
      this.poolIds.add(poolId);
      this.holding = (this.holding ?? Promise.resolve()).then(() => this.lock());
    }
    await this.holding;
  }

  private async lock(): Promise<void> {
    while (!this.stopped) {
      try {
        const client = this.client ?? (await this.connect());
        // Locks are counted, so asking again for one that is held is harmless.
        for (const id of this.poolIds) {
          await client.query("select pg_advisory_lock(hashtextextended($1, $2))", [id, PRESENCE_SEED]);
        }
        return;
      } catch (error) {
        log.warn({ error }, "the worker could not show its presence");
        this.client = undefined;
        await new Promise((resolve) => setTimeout(resolve, RECONNECT_AFTER));
      }
    }
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true });
    client.on("error", () => this.lose(client));
    client.on("end", () => this.lose(client));
    await client.connect();
    this.client = client;
    return client;
  }

  /** Until the lock is held again no job is taken; those running may be run again by others, which they bear. */
  private lose(client: pg.Client): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    this.holding = this.lock();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.client?.end();
  }
}
