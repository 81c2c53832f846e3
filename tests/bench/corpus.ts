import { layoutsOf, type SpecimenType, specimenTypes } from "@/prisma/seed/specimens/catalogue";
import { type Degradation, degradations, degrade } from "@/prisma/seed/specimens/degrade";
import type { Labels } from "@/prisma/seed/specimens/sheet";
import { drawSpecimen } from "@/prisma/seed/specimens/specimen";

/**
 * Which persons and layouts: the engine's constants are set on the tuning split alone; what is printed and kept is the
 * other one, so that the figures say what to expect of papers never seen.
 */
export type Split = "tuning" | "kept";

/** The seed is the person: far enough apart that nobody of one split stands on a paper of the other. */
const firstSeed: Record<Split, number> = { tuning: 10_000, kept: 500_000 };
/** From the first seed of one type to that of the next. */
const SEEDS_A_TYPE = 1_000;

export interface CorpusDocument {
  documentType: SpecimenType;
  layout: string;
  degradation: Degradation;
  seed: number;
  /** Which one of its type, from 0. */
  place: number;
}

/**
 * Every type in every state, layouts in turn; the first of a longer corpus are those of a shorter one.
 * @param perType documents of a type, each once in every state
 * @throws Error where a type would reach into the seeds of the next
 */
export function corpus(split: Split, perType: number): CorpusDocument[] {
  if (perType > SEEDS_A_TYPE) throw new Error(`The corpus has at most ${SEEDS_A_TYPE} documents a type`);
  return specimenTypes.flatMap((documentType, typeIndex) => {
    const layouts = layoutsOf(documentType);
    return Array.from({ length: perType }, (_, place) => ({
      documentType,
      layout: layouts[place % layouts.length] as string,
      seed: firstSeed[split] + typeIndex * SEEDS_A_TYPE + place,
      place,
    })).flatMap((document) => degradations.map((degradation) => ({ ...document, degradation })));
  });
}

/**
 * Every document once, in the eight states by turns: as mixed as a day's post.
 * @param perType documents of a type
 */
export const mixedCorpus = (split: Split, perType: number): CorpusDocument[] =>
  corpus(split, perType).filter(({ documentType, degradation, place }) => {
    const turn = specimenTypes.indexOf(documentType) * perType + place;
    return degradation === degradations[turn % degradations.length];
  });

export interface DrawnDocument {
  bytes: Buffer;
  /** What stands on it. */
  labels: Labels;
  pages: number;
}

export async function drawDocument({
  documentType,
  layout,
  degradation,
  seed,
}: CorpusDocument): Promise<DrawnDocument> {
  const specimen = drawSpecimen({ documentType, layout, seed });
  if (specimen.medium !== "image") throw new Error("The corpus is made of images");
  const { images, labels } = specimen;
  return { bytes: await degrade(images, degradation, seed), labels, pages: images.length };
}
