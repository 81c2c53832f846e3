import { exportChart } from "@/lib/analytics/export-chart";
import { ChartQuery } from "@/lib/analytics/schema";
import { route } from "@/lib/http/route";

/** GET /api/analytics?chart=mode&<query of the page>: the figures of one chart as CSV. */
export const GET = route({
  access: "oversee",
  query: ChartQuery,
  handler: async ({ actor, query }) => {
    const { name, text } = await exportChart(actor, query);
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    };
    return new Response(text, { headers });
  },
});
