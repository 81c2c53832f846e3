import { z } from "zod";
import { type PictureProblem, pictureProblems, QualityProblem } from "@/lib/atlas/contract";
import type { PictureNote } from "./schema";

const isKnown = (code: string): code is PictureProblem => pictureProblems.some((known) => known === code);

/**
 * What is wrong with a document's pictures, once each with its pages. An extension of Patra's engine: another Atlas finds
 * nothing wrong with a picture, and codes nobody knows here are passed over.
 * @param kept as the contract has it; anything else has nothing wrong
 */
export function readPictureNotes(kept: unknown, pageCount: number): PictureNote[] {
  const problems = z
    .array(QualityProblem)
    .catch([])
    .parse(kept ?? []);
  const codes = [...new Set(problems.map(({ code }) => code))].filter(isKnown);
  return codes.map((code) => {
    const pages = problems.filter((problem) => problem.code === code).map(({ page }) => page);
    return { code, pages: pageCount > 1 ? pages : [] };
  });
}
