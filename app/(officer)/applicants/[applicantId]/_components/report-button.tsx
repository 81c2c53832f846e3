"use client";

import { FileDown } from "lucide-react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { DownloadProgress } from "@/app/_ui/download-progress";
import { useDownload } from "@/app/_ui/use-download";

/** Downloads the case report; without scripts it is a link to it. */
export function ReportButton({ applicantId }: { applicantId: string }) {
  const t = useWords("exports");
  const { state, start, cancel } = useDownload();
  const url = `/api/applicants/${applicantId}/report`;
  return (
    <div className="relative">
      <Button asChild aria-disabled={state.is === "running" || undefined}>
        <a
          href={url}
          download
          onClick={(event) => {
            event.preventDefault();
            if (state.is !== "running") void start(url);
          }}
        >
          <FileDown aria-hidden="true" />
          {t("report")}
        </a>
      </Button>
      <div
        className={
          state.is === "idle"
            ? undefined
            : "panel absolute top-full z-20 mt-1.5 w-max max-w-72 px-3 pb-3 max-sm:left-0 sm:right-0"
        }
      >
        <DownloadProgress state={state} onCancel={cancel} />
      </div>
    </div>
  );
}
