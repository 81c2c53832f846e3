import { z } from "zod";
import { ListBatchesQuery } from "@/lib/batches/schema";

export const exportKinds = ["batches", "documents", "fields"] as const;
export type ExportKind = (typeof exportKinds)[number];

export const exportFormats = ["csv", "json", "ndjson"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Query of GET /api/exports: what is taken out, how it is written, and the filters of the list of batches. */
export const ExportQuery = z.object({
  ...ListBatchesQuery.omit({ columns: true, after: true, before: true }).shape,
  what: z.enum(exportKinds),
  format: z.enum(exportFormats),
});
export type ExportQuery = z.infer<typeof ExportQuery>;

/** One line of an export: names as its head has them, in order. */
export type ExportRow = Record<string, ExportValue>;
export type ExportValue = string | number | boolean | null | Date | string[] | ExportRow[];
