import { useLanguage } from "#use-words";
import type { Range } from "@/lib/analytics/range";
import { columnNames } from "./column-names";
import { countWords } from "./figure-words";
import { Plot } from "./plot";
import { countTicks, percent } from "./scale";
import { textureEdge, textureFill } from "./textures";
import type { Shown } from "./top-series";

/** Of a column's room, how much is left free. */
const GAP = 0.24;

interface StackedColumnsProps {
  sentence: string;
  range: Range;
  shown: Shown[];
  /** Of each of `shown`. */
  textures: number[];
}

/** Each period's sum in one column, the first series at the bottom. */
export function StackedColumns({ sentence, range, shown, textures }: StackedColumnsProps) {
  const language = useLanguage();
  const { periods } = range;
  const sums = periods.map((_, at) => shown.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
  const ticks = countTicks(Math.max(...sums));
  const top = ticks.at(-1) ?? 1;
  const room = 1 / periods.length;
  return (
    <Plot
      sentence={sentence}
      ticks={ticks.map((tick) => ({ height: tick / top, label: countWords(tick, language) }))}
      names={columnNames(range, language)}
    >
      {shown.map(({ counts }, order) => (
        <g
          key={textures[order]}
          fill={textureFill(textures[order] ?? order)}
          className={textureEdge(textures[order] ?? order)}
        >
          {counts.map((count, at) => {
            if (count === 0) return null;
            const below = shown.slice(0, order).reduce((sum, one) => sum + (one.counts[at] ?? 0), 0);
            return (
              <rect
                key={periods[at]?.from}
                x={percent((at + GAP / 2) * room)}
                y={percent(1 - (below + count) / top)}
                width={percent((1 - GAP) * room)}
                height={percent(count / top)}
              />
            );
          })}
        </g>
      ))}
    </Plot>
  );
}
