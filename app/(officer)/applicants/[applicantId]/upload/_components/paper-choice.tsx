"use client";

import { useId } from "react";
import { useWords } from "#use-words";
import type { PaperKind } from "./guide";

const kinds: readonly PaperKind[] = ["card", "page"];

/** What is photographed: it decides the frame. */
export function PaperChoice({ value, onChange }: { value: PaperKind; onChange: (kind: PaperKind) => void }) {
  const t = useWords("upload");
  const name = useId();
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
      <legend className="sr-only">{t("camera.kind")}</legend>
      {kinds.map((kind) => (
        <label key={kind} className="inline-flex min-h-8 cursor-pointer items-center gap-2">
          <input
            {...{ type: "radio", name, value: kind, checked: value === kind }}
            onChange={() => onChange(kind)}
            className="size-4 accent-accent"
          />
          {t(`camera.kinds.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}
