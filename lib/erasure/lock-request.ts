import "server-only";
import type { Tx } from "@/lib/db/client";

/** Locks a request for erasure: it is confirmed, called off or begun one after the other. Null where there is none. */
export async function lockRequest(tx: Tx, id: string) {
  await tx.$queryRaw`select 1 from desk."ErasureRequest" where "id" = ${id} for update`;
  return tx.erasureRequest.findUnique({ where: { id } });
}
