import "server-only";
import type { Tx } from "@/lib/db/client";
import { PASSWORD_CHANNEL } from "./password-inbox";

/**
 * Tells the workers a file's password when the transaction commits. It passes through their memory alone: a notification
 * is in no table and no write-ahead log.
 * @param sealed by sealPassword
 */
export async function sendPassword(tx: Tx, fileUuid: string, sealed: string): Promise<void> {
  await tx.$executeRaw`select pg_notify(${PASSWORD_CHANNEL}, ${JSON.stringify({ fileUuid, sealed })})`;
}
