import "server-only";
import type pg from "pg";
import { AppError } from "@/lib/errors";
import type { Prisma } from "./client";
import { createPool } from "./pool";

/** Walks at once; each holds a connection as long as its reader reads. */
const MOST_WALKS = 4;
/** A reader that takes nothing for so long is given up, and its connection freed. */
const LONGEST_PAUSE = "2min";

const holder = globalThis as typeof globalThis & { patraWalks?: pg.Pool };

function connections(): pg.Pool {
  holder.patraWalks ??= createPool(MOST_WALKS);
  return holder.patraWalks;
}

async function connect(): Promise<pg.PoolClient> {
  const pool = connections();
  try {
    return await pool.connect();
  } catch (cause) {
    if (pool.totalCount < MOST_WALKS) throw cause; // the database itself does not answer
    throw new AppError("too_many_requests", "exportsBusy", {}, { cause });
  }
}

/**
 * Goes through a query's rows by a cursor of the database, chunk by chunk, as fast as they are taken: no more than one chunk
 * is in memory. What is committed after the beginning is not seen.
 * @throws AppError too_many_requests where all connections for this are taken for five seconds
 */
export async function* walkRows<Row extends pg.QueryResultRow>(
  query: Prisma.Sql,
  chunkSize: number,
): AsyncGenerator<Row[]> {
  const client = await connect();
  let isDone = false;
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query(`SET LOCAL idle_in_transaction_session_timeout = '${LONGEST_PAUSE}'`);
    await client.query({ text: `DECLARE walk NO SCROLL CURSOR FOR ${query.text}`, values: query.values });
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${chunkSize} FROM walk`);
      if (rows.length === 0) break;
      yield rows;
    }
    await client.query("COMMIT");
    isDone = true;
  } finally {
    client.release(!isDone); // one left in the middle is closed: that ends its transaction as well
  }
}
