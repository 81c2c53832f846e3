import { type AccuracyFigures, type Quality, type Score, shareOf, sumOf } from "./figures";
import type { MultiuploadFigures } from "./multiupload";
import type { PagesFigures } from "./pages";
import type { StepsFigures } from "./steps";
import type { ThroughputFigures } from "./throughput";

/** What was to be reached, and what was. */
export interface Aim {
  what: string;
  aim: string;
  figure: string;
  /** undefined where it could not be measured. */
  isMet: boolean | undefined;
}

export const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const notInstalled = { figure: "tesseract is not installed", isMet: undefined };

function atLeast(what: string, share: number, score: Score): Aim {
  const isMeasured = score.of > 0;
  const figure = isMeasured ? `${percent(shareOf(score))} of ${score.of}` : "none measured";
  return { what, aim: percent(share), figure, isMet: isMeasured ? shareOf(score) >= share : undefined };
}

const exact = ({ identity, other }: Quality) => shareOf(sumOf(identity, other));

export function accuracyAims({ overall: { clean, degraded }, sure, rivals }: AccuracyFigures): Aim[] {
  const photos = rivals.states["photo-on-table"];
  const ours = exact(photos.ours);
  const theirs = photos.tesseract && exact(photos.tesseract);
  const wrong = sure.of === 0 ? 0 : sure.wrong / sure.of;
  return [
    atLeast("type right, clean", 0.99, clean.type),
    atLeast("type right, degraded", 0.97, degraded.type),
    atLeast("identity numbers, clean", 0.99, clean.identity),
    atLeast("identity numbers, degraded", 0.95, degraded.identity),
    atLeast("other fields, clean", 0.97, clean.other),
    atLeast("other fields, degraded", 0.9, degraded.other),
    {
      what: "wrong among values given 0.95 or more",
      aim: `at most ${percent(0.01)}`,
      figure: `${percent(wrong)} of ${sure.of}`,
      isMet: sure.of === 0 ? undefined : wrong <= 0.01,
    },
    {
      what: "fields exact on photos",
      aim: "ahead of tesseract",
      ...(theirs === null ? notInstalled : { figure: `${percent(ours)} to ${percent(theirs)}`, isMet: ours > theirs }),
    },
  ];
}

export function stepsAims({ memory, longPdf }: StepsFigures): Aim[] {
  const largest = Math.max(memory.readers.largest, longPdf.memory.largest);
  return [
    {
      what: `${longPdf.pages} pages with a text layer`,
      aim: "under 1000 ms",
      figure: `${Math.round(longPdf.median)} ms`,
      isMet: longPdf.median < 1000,
    },
    {
      what: "memory of a reader, at most",
      aim: "1024 MB",
      figure: largest > 0 ? `${Math.round(largest / 1024 ** 2)} MB` : "this system does not tell",
      isMet: largest > 0 ? largest <= 1024 ** 3 : undefined,
    },
  ];
}

export function throughputAims({ sets }: ThroughputFigures): Aim[] {
  return sets.flatMap(({ name, ratio: { toBare, toTesseract } }) => [
    {
      what: `pages a minute to the bare models', ${name}`,
      aim: "0.90",
      figure: toBare.toFixed(2),
      isMet: toBare >= 0.9,
    },
    {
      what: `pages a minute to tesseract's, ${name}`,
      aim: "above 1",
      ...(toTesseract === null ? notInstalled : { figure: toTesseract.toFixed(2), isMet: toTesseract > 1 }),
    },
  ]);
}

export const multiuploadAims = (all: MultiuploadFigures[]): Aim[] =>
  all.map(({ filesPerCall, ratio }) => ({
    what: `multiupload of ${filesPerCall} to a bare handler`,
    ...{ aim: "0.50", figure: ratio.toFixed(2), isMet: ratio >= 0.5 },
  }));

/** How much longer a page may take among many rows. */
const LONGER = 1.5;

export const pagesAims = ({ pages }: PagesFigures): Aim[] =>
  pages.map(({ page, ratio }) => ({
    what: `${page}: many rows to few`,
    ...{ aim: `at most ${LONGER.toFixed(2)}`, figure: ratio.toFixed(2), isMet: ratio <= LONGER },
  }));
