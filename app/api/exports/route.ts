import { exportBatches } from "@/lib/exports/export-batches";
import { ExportQuery } from "@/lib/exports/schema";
import { contentTypes } from "@/lib/exports/write-rows";
import { download } from "@/lib/http/download";
import { route } from "@/lib/http/route";

/** GET /api/exports?what=documents&format=csv&<filters of the list>: batches, documents or fields as a file. */
export const GET = route({
  access: "oversee",
  query: ExportQuery,
  handler: async ({ actor, query, signal }) => {
    const { what, format } = query;
    const day = new Date().toISOString().slice(0, 10);
    const file = { name: `patra-${what}-${day}.${format}`, contentType: contentTypes[format] };
    return download(await exportBatches(actor, query), file, signal);
  },
});
