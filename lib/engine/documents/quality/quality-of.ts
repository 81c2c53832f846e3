import type { DocumentQualityFlag, QualityProblem } from "@/lib/atlas/contract";
import type { ReadPage } from "../../pipeline/ports";
import type { FoundDocument } from "../found-document";
import { pageProblems } from "./page-problems";

/** Atlas documents the flag for this type, so that it always stands there: a PDF with text is the department's own. */
const ALWAYS_FLAGGED = "PAN";

export interface Quality {
  /** undefined where no page is a picture that was measured, so that nothing is known. */
  problems: QualityProblem[] | undefined;
  /** undefined, beside that, where the document's type is not known. */
  flag: DocumentQualityFlag | undefined;
}

/** A document with one page in colours is no copy: the others may be printed in black. */
function problemsOf(pages: ReadPage[], isPrintedInColour: boolean): QualityProblem[] | undefined {
  const pictures = pages.flatMap(({ page, picture }) => (picture ? [{ page, picture }] : []));
  if (pictures.length === 0) return undefined;
  const found = pictures.map(({ page, picture }) => ({ page, codes: pageProblems(picture, isPrintedInColour) }));
  const isCopy = pictures.length === pages.length && found.every(({ codes }) => codes.includes("BLACK_AND_WHITE"));
  return found.flatMap(({ page, codes }) =>
    codes.filter((code) => isCopy || code !== "BLACK_AND_WHITE").map((code) => ({ code, page })),
  );
}

function flagOf(problems: QualityProblem[]): DocumentQualityFlag {
  if (problems.some(({ code }) => code === "PHOTO_OF_SCREEN")) return "photo_of_photo";
  return problems.some(({ code }) => code === "BLACK_AND_WHITE") ? "xerox_copy" : "original";
}

/** What is wrong with the pictures of a document's pages, and Atlas's flag for it. Pure. */
export function qualityOf({ reader, pages }: FoundDocument): Quality {
  const problems = problemsOf(pages, reader?.isPrintedInColour ?? false);
  if (!reader) return { problems, flag: undefined };
  if (!problems) return { problems, flag: reader.documentType === ALWAYS_FLAGGED ? "original" : undefined };
  return { problems, flag: flagOf(problems) };
}
