import { useWords } from "#use-words";
import type { Reliability } from "@/lib/analytics/reliability";
import { shareInterval } from "@/lib/analytics/share-interval";
import { percent } from "./scale";

const ticks = [0, 0.25, 0.5, 0.75, 1];
const LEAST_RADIUS = 3;
const MOST_RADIUS = 9;

/** The share of fields left as read over the confidence they were given, beside the line where both are the same. */
export function ReliabilityCurve({ sentence, buckets }: { sentence: string; buckets: Reliability[] }) {
  const t = useWords("analytics");
  const most = Math.max(...buckets.map(({ reviewed }) => reviewed));
  const points = buckets.flatMap(({ from, confidence, kept, reviewed }) => {
    if (confidence === null) return [];
    const { low, high } = shareInterval(kept, reviewed);
    const radius = LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(reviewed / most);
    return [{ from, x: percent(confidence), y: 1 - kept / reviewed, low: 1 - low, high: 1 - high, radius }];
  });
  return (
    <div className="w-full max-w-96 pt-2 pr-4 pb-11 pl-14">
      <svg role="img" aria-label={sentence} width="100%" className="aspect-square overflow-visible">
        {ticks.map((tick) => (
          <g key={tick} className="fill-ink-muted text-xs tabular-nums">
            <line x1="0%" x2="100%" y1={percent(1 - tick)} y2={percent(1 - tick)} className="stroke-line" />
            <line x1={percent(tick)} x2={percent(tick)} y1="0%" y2="100%" className="stroke-line" />
            <text x={-8} y={percent(1 - tick)} dy="0.35em" textAnchor="end">
              {`${tick * 100} %`}
            </text>
            <text x={percent(tick)} y="100%" dy={18} textAnchor="middle">
              {`${tick * 100} %`}
            </text>
          </g>
        ))}
        <text x="50%" y="100%" dy={38} textAnchor="middle" className="fill-ink text-xs">
          {t("axes.confidence")}
        </text>
        <text x={8} y="0%" dy={18} className="fill-ink text-xs">
          {t("axes.kept")}
        </text>
        <line
          x1="0%"
          y1="100%"
          x2="100%"
          y2="0%"
          className="stroke-ink-muted"
          strokeWidth={1.5}
          strokeDasharray="6 5"
        />
        {points.map(({ from, x, y }, at) => {
          const next = points[at + 1];
          if (!next) return null;
          const to = { x2: next.x, y2: percent(next.y) };
          return <line key={from} x1={x} y1={percent(y)} {...to} className="stroke-accent" strokeWidth={2} />;
        })}
        {points.map(({ from, x, y, low, high, radius }) => (
          <g key={from} className="stroke-accent">
            <line x1={x} x2={x} y1={percent(low)} y2={percent(high)} strokeWidth={1.5} />
            <circle
              cx={x}
              cy={percent(y)}
              r={Math.round(radius * 10) / 10}
              className="fill-accent-soft"
              strokeWidth={2}
            />
          </g>
        ))}
      </svg>
    </div>
  );
}
