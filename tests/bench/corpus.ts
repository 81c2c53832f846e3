import { layoutsOf, type SpecimenType, specimenTypes } from "@/prisma/seed/specimens/catalogue";
import { type Degradation, degradations, degrade } from "@/prisma/seed/specimens/degrade";
import type { Labels } from "@/prisma/seed/specimens/sheet";
import { drawSpecimen } from "@/prisma/seed/specimens/specimen";

/**
 * Which persons and layouts: the engine's constants are set on the tuning split alone; what is printed and kept is the
 * other one, so that the figures say what to expect of papers never seen.
 */
export type Split = "tuning" | "kept";

const firstSeed: Record<Split, number> = { tuning: 10_000, kept: 20_000 };

export interface CorpusPage {
  documentType: SpecimenType;
  layout: string;
  degradation: Degradation;
  seed: number;
}

/** Every type in every state, layouts in turn. @param perType documents of a type, each once in every state */
export function corpus(split: Split, perType: number): CorpusPage[] {
  return specimenTypes.flatMap((documentType, typeIndex) => {
    const layouts = layoutsOf(documentType);
    return Array.from({ length: perType }, (_, index) => ({
      documentType,
      layout: layouts[index % layouts.length] as string,
      seed: firstSeed[split] + typeIndex * 1_000 + index,
    })).flatMap((document) => degradations.map((degradation) => ({ ...document, degradation })));
  });
}

/** The bytes of a page and what stands on it. */
export async function drawPage({
  documentType,
  layout,
  degradation,
  seed,
}: CorpusPage): Promise<{ bytes: Buffer; labels: Labels }> {
  const specimen = drawSpecimen({ documentType, layout, seed });
  if (specimen.medium !== "image") throw new Error("The corpus is made of images");
  return { bytes: await degrade(specimen.images, degradation, seed), labels: specimen.labels };
}
