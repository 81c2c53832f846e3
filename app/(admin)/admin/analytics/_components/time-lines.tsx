import { useLanguage } from "#use-words";
import { classNames } from "@/app/_ui/class-names";
import type { Times } from "@/lib/analytics/measure-times";
import type { Range } from "@/lib/analytics/range";
import { columnNames } from "./column-names";
import { spanWords } from "./figure-words";
import { Plot } from "./plot";
import { percent, ratioHeight, timeTicks } from "./scale";

interface Point {
  /** 0 to 1 from the left. */
  place: number;
  /** 0 to 1 from the bottom; null where there is nothing, which leaves a gap. */
  height: number | null;
}

const looks = {
  p50: { line: "stroke-accent", dash: undefined },
  p95: { line: "stroke-warn", dash: "2 4" },
};

/** One of the lines: p50 unbroken with dots, p95 dotted with squares. */
export function TimeLine({ line, points }: { line: keyof typeof looks; points: Point[] }) {
  const { line: colour, dash } = looks[line];
  const at = ({ place, height }: Point) => ({ x: percent(place), y: percent(1 - (height ?? 0)) });
  return (
    <g className={classNames("fill-none", colour)} strokeWidth={2}>
      {points.map((point, index) => {
        const next = points[index + 1];
        if (point.height === null || !next || next.height === null) return null;
        const [a, b] = [at(point), at(next)];
        return <line key={a.x} x1={a.x} y1={a.y} x2={b.x} y2={b.y} strokeDasharray={dash} />;
      })}
      {points.map((point) => {
        if (point.height === null) return null;
        const { x, y } = at(point);
        return line === "p50" ? (
          <circle key={x} cx={x} cy={y} r={2.5} className="fill-surface" />
        ) : (
          <line key={x} x1={x} y1={y} x2={x} y2={y} strokeWidth={6} strokeLinecap="square" />
        );
      })}
    </g>
  );
}

/** Both lines over the range, on a scale of ratios: seconds and days stand beside each other. */
export function TimeLines({ sentence, range, times }: { sentence: string; range: Range; times: Times[] }) {
  const language = useLanguage();
  const { periods } = range;
  const known = times.flatMap(({ p50, p95 }) => [p50 ?? [], p95 ?? []].flat());
  const ticks = timeTicks(Math.min(...known), Math.max(...known));
  const [least = 1, most = 10] = [ticks[0], ticks.at(-1)];
  const room = 1 / periods.length;
  const pointsOf = (line: "p50" | "p95"): Point[] =>
    times.map((one, at) => {
      const value = one[line];
      return { place: (at + 0.5) * room, height: value === null ? null : ratioHeight(value, least, most) };
    });
  return (
    <Plot
      sentence={sentence}
      ticks={ticks.map((tick) => ({ height: ratioHeight(tick, least, most), label: spanWords(tick, language) }))}
      names={columnNames(range, language)}
    >
      <TimeLine line="p95" points={pointsOf("p95")} />
      <TimeLine line="p50" points={pointsOf("p50")} />
    </Plot>
  );
}
