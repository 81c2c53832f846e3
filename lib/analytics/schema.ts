import { z } from "zod";
import type { ReviewStateView } from "@/lib/review/schema";
import { units } from "./periods";

/** What documents are told apart by, in the order of the charts. */
export const splits = ["outcome", "mode", "type", "officer", "branch"] as const;
export type Split = (typeof splits)[number];

/** Everything that is drawn, each by itself a file to download. */
export const charts = [...splits, "result-time", "decision-time", "corrections", "reliability"] as const;
export type Chart = (typeof charts)[number];

/** What has become of a document: what people decided, else how far it is. In the order of the charts. */
export const outcomes = [
  "APPROVED",
  "APPROVED_ONCE",
  "PENDING",
  "ASKED_AGAIN",
  "REJECTED",
  "FAILED",
  "WAITING",
] as const;
export type Outcome = ReviewStateView | "FAILED" | "WAITING";

const filter = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** What the page shows, as it stands in its address. Dates are YYYY-MM-DD, both ends included. */
export const AnalyticsQuery = z.object({
  from: filter(z.iso.date()),
  to: filter(z.iso.date()),
  unit: filter(z.enum(units)),
  branch: filter(z.cuid()),
  officer: filter(z.cuid()),
  type: filter(z.string().max(50)),
  mode: filter(z.enum(["UPLOAD", "CAMERA", "WHATSAPP"])),
});
export type AnalyticsQuery = z.infer<typeof AnalyticsQuery>;

/** Query of GET /api/analytics: which chart, and what the page shows. */
export const ChartQuery = AnalyticsQuery.extend({ chart: z.enum(charts) });
export type ChartQuery = z.infer<typeof ChartQuery>;

/** Which documents are counted. */
export type Filters = Pick<AnalyticsQuery, "branch" | "officer" | "type" | "mode">;
