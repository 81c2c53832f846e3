"use client";

import { FilePlus2 } from "lucide-react";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { useWords } from "#use-words";
import { classNames } from "@/app/_ui/class-names";
import { type Collected, collectChosen, collectEntries, entriesIn, MOST_PICKED } from "./collect-dropped";
import { pastedFiles } from "./pasted-files";

/** Where files are dropped, pasted or picked, alone, many at once or by the folder. What they are is judged later, by content. */
export function FileSource({ onFiles }: { onFiles: (files: File[]) => void }) {
  const t = useWords("upload");
  const [isOver, setIsOver] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const take = ({ files: found, leftOut, isCut }: Collected) => {
    const notes = [
      leftOut > 0 ? t("leftOut", { count: leftOut }) : null,
      isCut ? t("cut", { most: MOST_PICKED }) : null,
      found.length === 0 && leftOut === 0 ? t("nothingInside") : null,
    ];
    setSaid(notes.filter(Boolean).join(" ") || null);
    if (found.length > 0) onFiles(found);
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    collectEntries(entriesIn(event.dataTransfer.items)).then(take, () => setSaid(t("folderUnreadable")));
  };

  const choose = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    input.value = ""; // so that the same file can be chosen again
    take(collectChosen(chosen));
  };

  const latest = useRef({ take, choose });
  latest.current = { take, choose };

  // Chosen while the page was still waking up, when nobody listened.
  useEffect(() => {
    for (const input of [files.current, folder.current]) if (input?.files?.length) latest.current.choose(input);
  }, []);

  // Anywhere on the page, as one pastes a picture of a screen.
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const pasted = pastedFiles(event.clipboardData, new Date());
      if (pasted.length === 0) return;
      event.preventDefault();
      latest.current.take(collectChosen(pasted));
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way of a mouse; the buttons inside do the same by keyboard
    <div
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
      }}
      onDrop={drop}
      className={classNames(
        "flex flex-col items-center gap-1 rounded-lg border-2 border-dashed px-4 py-9 text-center transition-colors",
        isOver ? "border-accent bg-accent-soft" : "border-line-strong/60 bg-surface",
      )}
    >
      <input
        {...{ ref: files, type: "file", multiple: true, hidden: true, id: "upload-files", "aria-label": t("input") }}
        onChange={(event) => choose(event.currentTarget)}
      />
      <input
        {...{ ref: folder, type: "file", webkitdirectory: "", hidden: true, "aria-label": t("folderInput") }}
        onChange={(event) => choose(event.currentTarget)}
      />
      <FilePlus2 aria-hidden="true" className="mb-2 size-7 text-accent" strokeWidth={1.6} />
      <p className="text-lg">
        {t.rich("drop", {
          choose: (words) => (
            <button type="button" onClick={() => files.current?.click()} className="link font-medium">
              {words}
            </button>
          ),
          folder: (words) => (
            <button type="button" onClick={() => folder.current?.click()} className="link font-medium">
              {words}
            </button>
          ),
        })}
      </p>
      <p className="text-ink-faint text-sm">{t("formats")}</p>
      <p role="status" className="text-ink-muted text-sm empty:hidden">
        {said}
      </p>
    </div>
  );
}
