import "server-only";
import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** Milliseconds until a lost connection is tried again. */
const RECONNECT_AFTER = 1000;

export interface Listening {
  stop(): Promise<void>;
}

/**
 * Hears what is notified on a channel, by a connection of its own that is made anew when it is lost. What is notified
 * meanwhile is not heard. Resolves once the first connection listens.
 * @param channel a constant of ours: it is part of the statement
 */
export async function listen(channel: string, hear: (message: string) => void): Promise<Listening> {
  let client: pg.Client | undefined;
  let stopped = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true });
    next.on("notification", ({ payload }) => {
      try {
        hear(payload ?? "");
      } catch (error) {
        log.warn({ error, channel }, "a notification could not be taken");
      }
    });
    next.on("error", () => lose(next));
    next.on("end", () => lose(next));
    client = next;
    await next.connect();
    await next.query(`listen ${channel}`);
  }

  function lose(lost: pg.Client): void {
    if (stopped || client !== lost) return;
    client = undefined;
    setTimeout(retry, RECONNECT_AFTER);
  }

  async function retry(): Promise<void> {
    while (!stopped) {
      try {
        return await connect();
      } catch (error) {
        client = undefined;
        log.warn({ error, channel }, "the database's notifications cannot be heard");
        await new Promise((resolve) => setTimeout(resolve, RECONNECT_AFTER));
      }
    }
  }

  await retry();
  return {
    async stop() {
      stopped = true;
      await client?.end();
    },
  };
}
