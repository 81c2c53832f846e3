import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { batchConditions } from "@/lib/batches/batch-conditions";
import { writeQuery } from "@/lib/batches/query-text";
import { counted, recorded } from "./recorded";
import { columnsOf, exportRows } from "./rows";
import type { ExportQuery } from "./schema";
import { writeRows } from "./write-rows";

/**
 * Takes out the batches that match the filters, or their documents or fields: text, piece by piece, as fast as it is taken.
 * Conditions on documents narrow the documents as well. An audit event says who, with what filters (of a text only that
 * there was one), and how many rows went.
 * @throws AppError not_allowed
 */
export async function exportBatches(
  actor: Actor,
  { what, format, ...filters }: ExportQuery,
): Promise<AsyncGenerator<string>> {
  requirePermission("oversee", actor);
  const wanted = batchConditions(actor, filters);
  const told = writeQuery({ ...filters, q: filters.q ? "*" : undefined });
  return recorded(actor, { what, format, applicantId: null, filters: told }, (sent) => {
    const rows = exportRows(what, wanted, { withFields: format !== "csv" });
    return writeRows(format, columnsOf[what], counted(sent, rows));
  });
}
