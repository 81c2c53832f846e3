import { degradations } from "@/prisma/seed/specimens/degrade";
import { type FieldOutcome, type PageOutcome, SURE } from "./accuracy";
import { percentile } from "./percentile";

/** Shares are 0 to 1, rounded to a tenth of a percent; times milliseconds. */
export interface AccuracyFigures {
  pages: number;
  /** By type, then by degradation and "all". */
  types: Record<string, Record<string, TypeFigures>>;
  /** By type, then by field: clean pages, and the degraded ones. */
  fields: Record<string, Record<string, { clean: number; degraded: number }>>;
  /** Of values with a confidence in this range: how many, and the share that is right. */
  reliability: { from: number; to: number; values: number; right: number }[];
  /** Of the values given 0.95 or more, the share that is wrong. */
  wrongAmongSure: number;
}

export interface TypeFigures {
  /** Share of pages given the right type. */
  type: number;
  /** Share of fields right to the last sign. */
  exact: number;
  p50: number;
  p95: number;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
const shareOf = <T>(list: T[], holds: (one: T) => boolean): number =>
  list.length === 0 ? 1 : round(list.filter(holds).length / list.length);
const isRight = ({ right }: FieldOutcome) => right;

function typeFigures(pages: PageOutcome[]): TypeFigures {
  const times = pages.map(({ milliseconds }) => milliseconds);
  return {
    type: shareOf(pages, ({ page, type }) => type === page.documentType),
    exact: shareOf(
      pages.flatMap(({ fields }) => fields),
      isRight,
    ),
    p50: Math.round(percentile(times, 0.5)),
    p95: Math.round(percentile(times, 0.95)),
  };
}

function fieldFigures(outcomes: FieldOutcome[]) {
  const names = [...new Set(outcomes.map(({ field }) => field))];
  return Object.fromEntries(
    names.map((name) => {
      const own = outcomes.filter(({ field }) => field === name);
      const clean = own.filter(({ page }) => page.degradation === "clean");
      const degraded = own.filter(({ page }) => page.degradation !== "clean");
      return [name, { clean: shareOf(clean, isRight), degraded: shareOf(degraded, isRight) }];
    }),
  );
}

const edges = [0, 0.5, 0.7, 0.8, 0.9, SURE, 1.001];

/** Sums the outcomes of a run up. */
export function summarise(outcomes: PageOutcome[]): AccuracyFigures {
  const kinds = [...new Set(outcomes.map(({ page }) => page.documentType))];
  const of = (kind: string) => outcomes.filter(({ page }) => page.documentType === kind);
  const given = outcomes
    .flatMap(({ fields }) => fields)
    .filter((field): field is FieldOutcome & { confidence: number } => (field.confidence ?? 0) > 0);
  const sure = given.filter(({ confidence }) => confidence >= SURE);
  return {
    pages: outcomes.length,
    types: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        Object.fromEntries(
          [...degradations, "all" as const].map((state) => [
            state,
            typeFigures(of(kind).filter(({ page }) => state === "all" || page.degradation === state)),
          ]),
        ),
      ]),
    ),
    fields: Object.fromEntries(kinds.map((kind) => [kind, fieldFigures(of(kind).flatMap(({ fields }) => fields))])),
    reliability: edges.slice(0, -1).map((from, index) => {
      const to = edges[index + 1] as number;
      const within = given.filter(({ confidence }) => confidence >= from && confidence < to);
      return { from, to: Math.min(1, to), values: within.length, right: shareOf(within, isRight) };
    }),
    wrongAmongSure: round(1 - shareOf(sure, isRight)),
  };
}
