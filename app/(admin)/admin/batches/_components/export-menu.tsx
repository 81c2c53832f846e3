import { Download } from "lucide-react";
import { useWords } from "#use-words";
import { buttonStyle } from "@/app/_ui/button";
import { writeQuery } from "@/lib/batches/query-text";
import type { ListBatchesQuery } from "@/lib/batches/schema";
import { ClientWords } from "@/lib/i18n/client-words";
import { firstPage } from "./batches-address";
import { ExportForm } from "./export-form";

/** Takes out what the filters on show let through. */
export function ExportMenu({ query }: { query: ListBatchesQuery }) {
  const t = useWords("exports");
  const filters = [...new URLSearchParams(writeQuery({ ...firstPage(query), columns: undefined }))];
  return (
    <details className="relative">
      <summary className={`${buttonStyle()} cursor-pointer list-none`}>
        <Download aria-hidden="true" />
        {t("title")}
      </summary>
      <div className="panel absolute right-0 z-30 mt-1.5 w-80 max-w-[calc(100vw-2rem)] p-4 shadow-lg max-sm:right-auto max-sm:left-0">
        <ClientWords areas={["exports"]}>
          <ExportForm key={filters.join()} filters={filters} />
        </ClientWords>
      </div>
    </details>
  );
}
