import { z } from "zod";
import { exportReport } from "@/lib/exports/export-report";
import { download } from "@/lib/http/download";
import { route } from "@/lib/http/route";
import { currentLanguage } from "@/lib/i18n/words";
import { reportWords } from "./report-words";

/** GET /api/applicants/<id>/report: the case report as a PDF, in the reader's language. */
export const GET = route({
  access: "read",
  params: z.object({ applicantId: z.cuid() }),
  handler: async ({ actor, params, signal }) => {
    const { applicationId, pieces } = await exportReport(
      actor,
      params.applicantId,
      reportWords(await currentLanguage()),
    );
    const name = `patra-${applicationId.replace(/[^A-Za-z0-9.-]+/g, "-")}.pdf`;
    return download(pieces, { name, contentType: "application/pdf" }, signal);
  },
});
