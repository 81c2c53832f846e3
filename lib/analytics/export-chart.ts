import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { csvHead, csvRecord } from "@/lib/exports/csv";
import { chartRows } from "./chart-rows";
import { today } from "./periods";
import { writeQuery } from "./query-text";
import { rangeOf } from "./range";
import type { ChartQuery } from "./schema";

/** A chart as a file. */
export interface ChartFile {
  name: string;
  text: string;
}

/**
 * Takes out the figures of one chart as CSV. An audit event says who, which chart, what it was narrowed by, and how many
 * rows: no event, no file.
 * @throws AppError not_allowed
 */
export async function exportChart(actor: Actor, { chart, ...query }: ChartQuery): Promise<ChartFile> {
  requirePermission("oversee", actor);
  const range = rangeOf(query, today(new Date()));
  const { columns, rows } = await chartRows(actor, chart, range, query);
  const filters = writeQuery(range, query);
  await prisma.$transaction((tx) =>
    recordAudit(tx, actor, { type: "analytics.downloaded", chart, filters, rows: rows.length }),
  );
  const text = csvHead(columns) + rows.map((row) => csvRecord(columns, row)).join("");
  return { name: `patra-${chart}-${range.from}-${range.to}.csv`, text };
}
