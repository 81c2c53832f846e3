import type { ReactNode } from "react";
import { classNames } from "@/app/_ui/class-names";
import type { Outcome, Split } from "@/lib/analytics/schema";
import { MOST_SHOWN } from "./top-series";

interface Texture {
  /** Colour of the ground and of the lines on it, as utilities. */
  ground: string;
  lines: string;
  /** Drawn on a tile of 8 by 8. */
  drawing: ReactNode;
}

/** Series are told apart by their order and by what is drawn on them; the colour only repeats it. */
const textures: Texture[] = [
  { ground: "fill-accent", lines: "stroke-accent", drawing: null },
  {
    ground: "fill-warn-soft",
    lines: "stroke-warn",
    drawing: <path d="M-2 10 10-2M-2 2 2-2M6 10 10 6" strokeWidth={2.4} />,
  },
  { ground: "fill-info-soft", lines: "stroke-info", drawing: <path d="M0 2h8M0 6h8" strokeWidth={1.6} /> },
  {
    ground: "fill-surface",
    lines: "stroke-ink-muted",
    drawing: <path d="M2 2h0M6 6h0" strokeWidth={3} strokeLinecap="round" />,
  },
  { ground: "fill-ok-soft", lines: "stroke-ok", drawing: <path d="M2 0v8M6 0v8" strokeWidth={1.6} /> },
  {
    ground: "fill-bad-soft",
    lines: "stroke-bad",
    drawing: <path d="M0 0l8 8M8 0L0 8" strokeWidth={1.4} />,
  },
  { ground: "fill-sunken", lines: "stroke-line-strong", drawing: null },
];

/** Outcomes keep the colours that their states have elsewhere, whatever their place. */
const ofOutcomes: Partial<Record<string, number>> = {
  APPROVED: 4,
  APPROVED_ONCE: 2,
  PENDING: 0,
  ASKED_AGAIN: 1,
  REJECTED: 5,
  FAILED: 3,
  WAITING: 6,
} satisfies Record<Outcome, number>;

/** Which texture a series has. @param order its place, from 0 */
export const textureOf = (split: Split, key: string | null | undefined, order: number): number =>
  (split === "outcome" ? ofOutcomes[key ?? ""] : undefined) ?? order;

const idOf = (at: number) => `texture-${at % MOST_SHOWN}`;

/** What a series is filled with. @param at which texture, from 0 */
export const textureFill = (at: number): string => `url(#${idOf(at)})`;

/** The line around it. */
export const textureEdge = (at: number): string => textures[at % MOST_SHOWN]?.lines ?? "";

/** The textures of all charts of a page; to be drawn once. */
export function Textures() {
  return (
    <svg aria-hidden="true" width={0} height={0} className="absolute">
      <defs>
        {textures.map(({ ground, lines, drawing }, at) => (
          <pattern key={lines} id={idOf(at)} width={8} height={8} patternUnits="userSpaceOnUse">
            <rect width={8} height={8} className={ground} />
            <g className={classNames("fill-none", lines)}>{drawing}</g>
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** A small piece of a texture, for the list beside a chart. */
export function Swatch({ at }: { at: number }) {
  return (
    <svg aria-hidden="true" width={18} height={14} className="shrink-0">
      <rect x={0.5} y={0.5} width={17} height={13} fill={textureFill(at)} className={textureEdge(at)} />
    </svg>
  );
}
