import { z } from "zod";
import { type PictureProblem, QualityProblem } from "@/lib/atlas/contract";

/*
 * What an officer is told of a document's pictures, and what to do. An extension of Patra's engine: another Atlas finds
 * nothing wrong with a picture, and then there is nothing to say.
 */

const sentences: Record<PictureProblem, string> = {
  TOO_SMALL:
    "The text is too small in the picture. Photograph it again from closer, so that the page fills the picture.",
  BLURRED: "The picture is blurred. Photograph it again in good light, holding still until the text is sharp.",
  GLARE:
    "Light is reflected on the page and hides a part of it. Photograph it again without flash, turned from the lamp.",
  CUT_OFF: "A part of the page lies outside the picture. Photograph it again with all four edges in view.",
  PHOTO_OF_SCREEN:
    "This looks like a photo of a screen. Photograph the document itself, or send the file that was shown.",
  BLACK_AND_WHITE: "This is a black-and-white copy. Ask for the original, which is in colour.",
};

const isKnown = (code: string): code is PictureProblem => Object.hasOwn(sentences, code);

/** "Pages 1, 2 and 5: " */
function namePages(pages: number[]): string {
  const [last, ...others] = [...pages].reverse();
  return others.length === 0 ? `Page ${last}: ` : `Pages ${others.reverse().join(", ")} and ${last}: `;
}

/**
 * One sentence for each thing that is wrong, which names its pages where the document has several. Codes nobody knows here
 * are passed over.
 * @param kept as the contract has it; anything else has nothing wrong
 */
export function readPictureNotes(kept: unknown, pageCount: number): string[] {
  const problems = z
    .array(QualityProblem)
    .catch([])
    .parse(kept ?? []);
  const codes = [...new Set(problems.map(({ code }) => code))].filter(isKnown);
  return codes.map((code) => {
    const pages = problems.filter((problem) => problem.code === code).map(({ page }) => page);
    return pageCount > 1 ? `${namePages(pages)}${sentences[code]}` : sentences[code];
  });
}
