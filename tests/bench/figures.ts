import { type Degradation, degradations } from "@/prisma/seed/specimens/degrade";
import type { DocumentOutcome, ReadOutcome, Rival } from "./accuracy";
import type { Split } from "./corpus";
import type { FieldOutcome } from "./judge";
import { percentile } from "./percentile";

/** Values given at least this are to be right in 99 of 100 cases. */
export const SURE = 0.95;

/** How many of how many: shares are worked out where they are shown. */
export interface Score {
  right: number;
  of: number;
}

export interface Quality {
  /** Documents given the right type. */
  type: Score;
  /** Fields right to the last sign: numbers that say who or what a paper is about, and all others. */
  identity: Score;
  other: Score;
}

/** `clean`, the seven ways a paper suffers, these seven together, and everything. */
export type State = Degradation | "degraded" | "all";

export interface TypeFigures extends Quality {
  /** Milliseconds a document. */
  p50: number;
  p95: number;
}

export interface AccuracyFigures {
  split: Split;
  documentsPerType: number;
  documents: number;
  /** Of these documents; some have several. */
  pages: number;
  /** Of all types together. */
  overall: Record<State, Quality>;
  types: Record<string, Record<State, TypeFigures>>;
  /** By type, then by field. */
  fields: Record<string, Record<string, { clean: Score; degraded: Score }>>;
  /** Of values with a confidence in this range: how many, and the share that is right. */
  reliability: { from: number; to: number; values: Score }[];
  /** Values given 0.95 or more, and those of them that are wrong. */
  sure: { wrong: number; of: number };
  rivals: RivalFigures;
}

/** All on the documents that all have read. */
export interface RivalFigures {
  documents: number;
  /** Its version; null where it is not installed. */
  tesseractVersion: string | null;
  states: Record<State, { ours: Quality; bare: Quality; tesseract: Quality | null }>;
}

/** 0 to 1; 1 where there is nothing to be wrong. */
export const shareOf = ({ right, of }: Score): number => (of === 0 ? 1 : right / of);

/** Both together. */
export const sumOf = (first: Score, second: Score): Score => ({
  right: first.right + second.right,
  of: first.of + second.of,
});

const score = <T>(list: T[], isRight: (one: T) => boolean): Score => ({
  right: list.filter(isRight).length,
  of: list.length,
});
const scoreFields = (fields: FieldOutcome[]) => score(fields, ({ right }) => right);

const states: State[] = [...degradations, "degraded", "all"];

const isIn = (state: State, degradation: Degradation): boolean =>
  state === "all" || state === degradation || (state === "degraded" && degradation !== "clean");

function quality(outcomes: (ReadOutcome & Pick<DocumentOutcome, "document">)[]): Quality {
  const fields = outcomes.flatMap((outcome) => outcome.fields);
  return {
    type: score(outcomes, ({ document, type }) => type === document.documentType),
    identity: scoreFields(fields.filter(({ isIdentity }) => isIdentity)),
    other: scoreFields(fields.filter(({ isIdentity }) => !isIdentity)),
  };
}

function byState<T>(outcomes: DocumentOutcome[], figuresOf: (own: DocumentOutcome[]) => T): Record<State, T> {
  const ofState = (state: State) => outcomes.filter(({ document }) => isIn(state, document.degradation));
  return Object.fromEntries(states.map((state) => [state, figuresOf(ofState(state))])) as Record<State, T>;
}

function typeFigures(outcomes: DocumentOutcome[]): TypeFigures {
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  return {
    ...quality(outcomes),
    p50: Math.round(percentile(times, 0.5)),
    p95: Math.round(percentile(times, 0.95)),
  };
}

function fieldFigures(outcomes: DocumentOutcome[]): AccuracyFigures["fields"][string] {
  const fields = outcomes.flatMap((outcome) => outcome.fields);
  const names = [...new Set(fields.map(({ field }) => field))];
  const scoreIn = (name: string, state: State) =>
    scoreFields(fields.filter(({ field, document }) => field === name && isIn(state, document.degradation)));
  return Object.fromEntries(
    names.map((name) => [name, { clean: scoreIn(name, "clean"), degraded: scoreIn(name, "degraded") }]),
  );
}

function rivalFigures(outcomes: DocumentOutcome[], tesseractVersion: string | undefined): RivalFigures {
  const compared = outcomes.filter(({ rivals }) => rivals);
  const of = (rival: Rival, own: DocumentOutcome[]) =>
    quality(own.flatMap(({ document, rivals }) => (rivals?.[rival] ? [{ document, ...rivals[rival] }] : [])));
  return {
    documents: compared.length,
    tesseractVersion: tesseractVersion ?? null,
    states: byState(compared, (own) => ({
      ours: quality(own),
      bare: of("bare", own),
      tesseract: tesseractVersion === undefined ? null : of("tesseract", own),
    })),
  };
}

const edges = [0, 0.5, 0.7, 0.8, 0.9, SURE, 1.001];

/**
 * Sums the outcomes of a run up.
 * @param run.tesseract its version, undefined where none is installed
 */
export function summarise(
  outcomes: DocumentOutcome[],
  run: { split: Split; documentsPerType: number; tesseract: string | undefined },
): AccuracyFigures {
  const kinds = [...new Set(outcomes.map(({ document }) => document.documentType))].sort();
  const byType = <T>(figuresOf: (own: DocumentOutcome[]) => T): Record<string, T> =>
    Object.fromEntries(
      kinds.map((kind) => [kind, figuresOf(outcomes.filter(({ document }) => document.documentType === kind))]),
    );
  const given = outcomes
    .flatMap(({ fields }) => fields)
    .filter((field): field is FieldOutcome & { confidence: number } => (field.confidence ?? 0) > 0);
  const sure = given.filter(({ confidence }) => confidence >= SURE);
  return {
    split: run.split,
    documentsPerType: run.documentsPerType,
    documents: outcomes.length,
    pages: outcomes.reduce((sum, { pages }) => sum + pages, 0),
    overall: byState(outcomes, quality),
    types: byType((own) => byState(own, typeFigures)),
    fields: byType(fieldFigures),
    reliability: edges.slice(0, -1).map((from, index) => {
      const to = edges[index + 1] as number;
      const within = given.filter(({ confidence }) => confidence >= from && confidence < to);
      return { from, to: Math.min(1, to), values: scoreFields(within) };
    }),
    sure: { wrong: sure.filter(({ right }) => !right).length, of: sure.length },
    rivals: rivalFigures(outcomes, run.tesseract),
  };
}
