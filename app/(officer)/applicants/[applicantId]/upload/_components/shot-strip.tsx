"use client";

import { RotateCcw, Trash2 } from "lucide-react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { classNames } from "@/app/_ui/class-names";
import type { FrameProblem } from "./frame-judge";

/** A photo that was taken and not added yet. */
export interface Shot {
  id: string;
  file: File;
  /** Address of the picture within this page. */
  preview: string;
  /** What seemed wrong when it was taken. */
  problem: FrameProblem | null;
}

interface ShotStripProps {
  shots: Shot[];
  /** Which one the next photo takes the place of. */
  replacing: string | null;
  onRemove: (id: string) => void;
  onRetake: (id: string) => void;
}

/** The photos taken so far, in a row. */
export function ShotStrip({ shots, replacing, onRemove, onRetake }: ShotStripProps) {
  const t = useWords("upload");
  if (shots.length === 0) return null;
  return (
    <ul aria-label={t("camera.shots")} className="mt-2 flex gap-3 overflow-x-auto pb-1">
      {shots.map(({ id, preview, problem }, index) => (
        <li key={id} className="w-36 shrink-0">
          {/* biome-ignore lint/performance/noImgElement: a local photo that no server can resize */}
          <img
            src={preview}
            alt={t("camera.shot", { number: index + 1 })}
            className={classNames(
              "h-24 w-full rounded-md border bg-sunken object-cover",
              replacing === id && "outline-2 outline-accent",
            )}
          />
          <p className="min-h-5 text-warn text-xs">{problem ? t(`camera.seems.${problem}`) : null}</p>
          <div className="flex">
            <Button size="sm" variant="quiet" onClick={() => onRetake(id)}>
              <RotateCcw aria-hidden="true" />
              <span className="sr-only">{t("camera.retake", { number: index + 1 })}</span>
            </Button>
            <Button size="sm" variant="quiet" onClick={() => onRemove(id)}>
              <Trash2 aria-hidden="true" />
              <span className="sr-only">{t("camera.remove", { number: index + 1 })}</span>
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
