import type { ReactNode } from "react";
import { percent } from "./scale";

interface Tick {
  /** 0 at the bottom, 1 at the top. */
  height: number;
  label: string;
}

interface ColumnName {
  /** Of the middle, 0 to 1 from the left. */
  place: number;
  label: string;
}

interface PlotProps {
  /** What is to be seen, in a sentence. */
  sentence: string;
  ticks: Tick[];
  names: ColumnName[];
  /** Drawn in per cent of the plot's width and height, so that textures, lines and letters are never stretched. */
  children: ReactNode;
}

/** The frame of a chart over time: lines of the scale with their names, names of columns, and one sentence for who cannot see it. */
export function Plot({ sentence, ticks, names, children }: PlotProps) {
  return (
    <div className="pt-2 pr-2 pb-6 pl-14">
      <svg role="img" aria-label={sentence} width="100%" height={200} className="overflow-visible">
        {ticks.map(({ height, label }) => (
          <g key={height}>
            <line x1="0%" x2="100%" y1={percent(1 - height)} y2={percent(1 - height)} className="stroke-line" />
            <text
              x={-8}
              y={percent(1 - height)}
              dy="0.35em"
              textAnchor="end"
              className="fill-ink-muted text-xs tabular-nums"
            >
              {label}
            </text>
          </g>
        ))}
        {children}
        {names.map(({ place, label }) => (
          <text
            key={place}
            x={percent(place)}
            y="100%"
            dy={18}
            textAnchor={place > 0.95 ? "end" : "middle"}
            className="fill-ink-muted text-xs tabular-nums"
          >
            {label}
          </text>
        ))}
        <line x1="0%" x2="100%" y1="100%" y2="100%" className="stroke-line-strong" />
      </svg>
    </div>
  );
}
