import type { ReactNode } from "react";
import { classNames } from "@/app/_ui/class-names";
import { guideIn, type PaperKind } from "./guide";

interface GuideFrameProps {
  kind: PaperKind;
  /** Of the picture, pixels. */
  width: number;
  height: number;
  isGood: boolean;
  /** Which side is wanted. */
  children: ReactNode;
}

/** Where the document should lie, drawn over the camera's picture; its colours are the same in light and dark. */
export function GuideFrame({ kind, width, height, isGood, children }: GuideFrameProps) {
  const { x, y, width: wide, height: high } = guideIn(width, height, kind);
  const percent = (share: number) => `${share * 100}%`;
  return (
    <div
      className={classNames(
        "pointer-events-none absolute rounded-xl border-2 shadow-[0_0_0_100vmax_oklch(0.15_0.02_240/0.45)]",
        isGood ? "border-[oklch(0.85_0.19_150)]" : "border-[oklch(0.98_0_0)] border-dashed",
      )}
      style={{ left: percent(x), top: percent(y), width: percent(wide), height: percent(high) }}
    >
      <span className="absolute top-2 left-1/2 -translate-x-1/2 rounded-full bg-[oklch(0.16_0.01_240/0.8)] px-2.5 py-0.5 font-medium text-[oklch(0.98_0_0)] text-sm">
        {children}
      </span>
    </div>
  );
}
