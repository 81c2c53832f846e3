import { degradations } from "@/prisma/seed/specimens/degrade";
import type { DocumentOutcome } from "./accuracy";
import { type Aim, percent } from "./aims";
import type { CorpusDocument } from "./corpus";
import {
  type AccuracyFigures,
  type Quality,
  type RivalFigures,
  type Score,
  type State,
  shareOf,
  sumOf,
} from "./figures";
import type { MemoryPeak } from "./memory";
import type { MultiuploadFigures } from "./multiupload";
import type { PagesFigures } from "./pages";
import type { StepFigures, StepsFigures } from "./steps";
import type { ThroughputFigures } from "./throughput";

const share = (score: Score) => (score.of === 0 ? "-" : percent(shareOf(score)));
const milliseconds = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const megabytes = (bytes: number) => (bytes === 0 ? "-" : `${Math.round(bytes / 1024 ** 2)} MB`);

/** Columns as wide as their longest cell; the first is set to the left. */
function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const line = (row: string[]) =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join("  ");
  return [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}

const states: State[] = [...degradations, "degraded", "all"];

const qualityCells = ({ type, identity, other }: Quality): string[] => [
  share(type),
  share(identity),
  share(other),
  share(sumOf(identity, other)),
];
const qualityHead = ["type right", "identity numbers", "other fields", "all fields"];

/** Accuracy: over all types and by type and state, by field, how far confidence can be trusted, and side by side. */
export function printAccuracy(figures: AccuracyFigures): void {
  const { documents, pages, split } = figures;
  console.log(`\nReading, ${documents} documents of ${pages} pages, ${split} split; fields right to the last sign\n`);
  const overall = states.map((state) => [state, ...qualityCells(figures.overall[state])]);
  console.log(table(["All types", ...qualityHead], overall));
  const types = Object.entries(figures.types).flatMap(([type, byState]) =>
    states.map((state) => {
      const { p50, p95, ...quality } = byState[state];
      return [`${type} ${state}`, ...qualityCells(quality), String(p50), String(p95)];
    }),
  );
  console.log(`\n${table(["Documents", ...qualityHead, "ms p50", "ms p95"], types)}`);
  const fields = Object.entries(figures.fields).flatMap(([type, names]) =>
    Object.entries(names).map(([name, { clean, degraded }]) => [`${type} ${name}`, share(clean), share(degraded)]),
  );
  console.log(`\n${table(["Field", "clean", "degraded"], fields)}`);
  const reliability = figures.reliability.map(({ from, to, values }) => [
    `${from} to ${to}`,
    String(values.of),
    share(values),
  ]);
  console.log(`\n${table(["Confidence", "values", "right"], reliability)}`);
  printRivals(figures.rivals);
}

function printRivals({ documents, tesseractVersion, states: byState }: RivalFigures): void {
  const cells = (quality: Quality | null) =>
    quality
      ? [share(quality.type), share(quality.identity), share(sumOf(quality.identity, quality.other))]
      : ["not installed", "-", "-"];
  const rows = states.flatMap((state) => {
    const { ours, bare, tesseract } = byState[state];
    return [
      [`${state}: pipeline`, ...cells(ours)],
      [`${state}: bare models`, ...cells(bare)],
      [`${state}: tesseract ${tesseractVersion ?? ""}`, ...cells(tesseract)],
    ];
  });
  console.log(`\nSide by side, ${documents} documents that all have read, fields found by the same readers\n`);
  console.log(table(["State", "type right", "identity numbers", "all fields"], rows));
}

const describe = ({ documentType, layout, degradation, seed }: CorpusDocument) =>
  `${documentType} ${layout} ${degradation} ${seed}`;

/** Every miss, for whoever works on the reading. */
export function printMisses(outcomes: DocumentOutcome[]): void {
  for (const { document, type, fields } of outcomes) {
    if (type !== document.documentType) console.log(`${describe(document)}: taken for ${type}`);
    for (const { field, right, wanted, got, confidence } of fields) {
      if (right) continue;
      const [printed, read] = [JSON.stringify(wanted), JSON.stringify(got)];
      console.log(`${describe(document)}: ${field} ${printed} read as ${read} (${confidence ?? "-"})`);
    }
  }
}

/** What every step takes, beside the baselines; memory; the long PDF. */
export function printSteps({ cores, pages, memory, longPdf, ...figures }: StepsFigures): void {
  console.log(`\nSteps, ${pages} files of one page, ${cores} at a time; milliseconds a page\n`);
  const rows = (who: string, steps: StepFigures[]) =>
    steps.map(({ step, pages: count, p50, p95 }) => [
      `${who} ${step}`,
      String(count),
      milliseconds(p50),
      milliseconds(p95),
    ]);
  const tesseract = figures.tesseract ? rows("tesseract:", figures.tesseract) : [["tesseract: not installed"]];
  const all = [...rows("pipeline:", figures.ours), ...rows("bare models:", figures.bare), ...tesseract];
  console.log(table(["Step", "pages", "ms p50", "ms p95"], all));
  const memoryRow = (who: string, peak: MemoryPeak) => [who, megabytes(peak.largest), megabytes(peak.together)];
  const peaks = [
    memoryRow("readers, these pages", memory.readers),
    memoryRow(`one reader, a PDF of ${longPdf.pages} pages`, longPdf.memory),
    memory.tesseract ? memoryRow("tesseract, these pages", memory.tesseract) : ["tesseract: not installed"],
  ];
  console.log(`\n${table(["Peak memory", "largest process", "all at once"], peaks)}`);
  const { first, median, worst } = longPdf;
  console.log(
    `\n${longPdf.pages} pages with a text layer: ${milliseconds(median)} ms, at worst ${milliseconds(worst)}`,
  );
  console.log(`  in a reader that has just started: ${milliseconds(first)} ms`);
}

/** Pages a minute, side by side. */
export function printThroughput({ cores, sets }: ThroughputFigures): void {
  console.log(`\nPages a minute, ${cores} cores\n`);
  const rows = sets.map(({ name, pages, pagesPerMinute: { ours, bare, networks, tesseract }, ratio }) => [
    `${name}, ${pages} pages`,
    ...[ours, bare, networks].map((pace) => pace.toFixed(0)),
    tesseract === null ? "not installed" : tesseract.toFixed(0),
    ratio.toBare.toFixed(2),
    ratio.toTesseract === null ? "-" : ratio.toTesseract.toFixed(2),
  ]);
  const head = ["Set", "pipeline", "bare models", "networks as used", "tesseract", "to bare", "to tesseract"];
  console.log(table(head, rows));
}

export function printMultiupload({ filesPerCall, ratio, ours, bare }: MultiuploadFigures): void {
  console.log(`\nmultiupload, ${filesPerCall} documents a call`);
  for (const [name, { rps, p50, p95 }] of Object.entries({ "whole product": ours, "bare handler": bare })) {
    console.log(`  ${name}: ${rps.toFixed(0)} requests a second, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
  }
  console.log(`  ratio: ${ratio.toFixed(2)}`);
}

/** Pages over few and over many rows. */
export function printPages({ documents, seeding, pages }: PagesFigures): void {
  const count = new Intl.NumberFormat("en");
  console.log(`\nPages, medians of opening one over HTTP; milliseconds. An applicant has 100 or 2,000 documents,`);
  console.log(
    `the database ${count.format(documents.few)} or ${count.format(documents.many)}, made in ${seeding.toFixed(0)} s\n`,
  );
  const rows = pages.map(({ page, few, many, ratio }) => [
    page,
    milliseconds(few),
    milliseconds(many),
    ratio.toFixed(2),
  ]);
  console.log(table(["Page", "few", "many", "ratio"], rows));
}

const words = (isMet: boolean | undefined) => (isMet === undefined ? "-" : isMet ? "met" : "not met");

export function printAims(aims: Aim[]): void {
  const rows = aims.map(({ what, aim, figure, isMet }) => [what, aim, figure, words(isMet)]);
  console.log(`\n${table(["Aims", "aim", "this run", ""], rows)}`);
}
