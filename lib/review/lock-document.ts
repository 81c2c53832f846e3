import "server-only";
import type { Tx } from "@/lib/db/client";

/** Locks a document's row: two reviewers of one document decide one after the other. */
export async function lockDocument(tx: Tx, documentId: string): Promise<void> {
  await tx.$queryRaw`select 1 from desk."Document" where "id" = ${documentId} for update`;
}
