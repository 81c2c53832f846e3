"use client";

import { Download } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { DownloadProgress } from "@/app/_ui/download-progress";
import { SelectField } from "@/app/_ui/select-field";
import { useDownload } from "@/app/_ui/use-download";

/** The byte that ends a row: CR ends records of CSV alone, LF those of JSON. */
const rowEnds: Record<string, number> = { csv: 13, ndjson: 10, json: 10 };
/** How many of them end no row: the head of CSV, the brackets of an array. */
const notRows: Record<string, number> = { csv: 1, ndjson: 0, json: 2 };

/** Chooses what to take out and how; without scripts the browser downloads by itself. */
export function ExportForm({ filters }: { filters: [name: string, value: string][] }) {
  const t = useWords("exports");
  const [format, setFormat] = useState("csv");
  const { state, start, cancel } = useDownload();
  const isRunning = state.is === "running";

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new URLSearchParams(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, `${value}`]),
    );
    void start(`/api/exports?${chosen}`, rowEnds[format]);
  };
  return (
    <form action="/api/exports" onSubmit={onSubmit} className="grid gap-3">
      {filters.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField label={t("what")} name="what" disabled={isRunning}>
        <option value="batches">{t("kinds.batches")}</option>
        <option value="documents">{t("kinds.documents")}</option>
        <option value="fields">{t("kinds.fields")}</option>
      </SelectField>
      <SelectField
        label={t("format")}
        name="format"
        disabled={isRunning}
        value={format}
        onChange={(event) => setFormat(event.target.value)}
      >
        <option value="csv">{t("formats.csv")}</option>
        <option value="json">{t("formats.json")}</option>
        <option value="ndjson">{t("formats.ndjson")}</option>
      </SelectField>
      <p className="text-ink-muted text-sm">{t("advice")}</p>
      <Button type="submit" variant="primary" disabled={isRunning} aria-busy={isRunning || undefined}>
        <Download aria-hidden="true" />
        {t("start")}
      </Button>
      <div>
        <DownloadProgress
          state={state}
          rows={"rows" in state ? Math.max(0, state.rows - (notRows[format] ?? 0)) : 0}
          onCancel={cancel}
        />
      </div>
    </form>
  );
}
