"use client";

import { FilePlus2 } from "lucide-react";
import { useDropzone } from "react-dropzone";
import { useWords } from "#use-words";
import { classNames } from "@/app/_ui/class-names";

/** Where files are dropped or picked, many at once. What they are is judged later, by content. */
export function FileSource({ onFiles }: { onFiles: (files: File[]) => void }) {
  const t = useWords("upload");
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDrop: (files) => onFiles(files),
    noClick: true,
    noKeyboard: true,
  });
  return (
    <div
      {...getRootProps()}
      className={classNames(
        "flex flex-col items-center gap-1 rounded-lg border-2 border-dashed px-4 py-9 text-center transition-colors",
        isDragActive ? "border-accent bg-accent-soft" : "border-line-strong/60 bg-surface",
      )}
    >
      <input {...getInputProps({ "aria-label": t("input"), id: "upload-files" })} />
      <FilePlus2 aria-hidden="true" className="mb-2 size-7 text-accent" strokeWidth={1.6} />
      <p className="text-lg">
        {t.rich("drop", {
          choose: (words) => (
            <button type="button" onClick={open} className="link font-medium">
              {words}
            </button>
          ),
        })}
      </p>
      <p className="text-ink-faint text-sm">{t("formats")}</p>
    </div>
  );
}
