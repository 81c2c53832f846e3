import type { PictureProblem } from "@/lib/atlas/contract";
import type { Picture } from "../../pipeline/ports";

/*
 * Which figures are a problem. The thresholds were set on drawn pages of persons 50000 and more and tried on those of 70000
 * and more, in the bench's eight states and with the flaws of prisma/seed/specimens/flaws.ts; what came out stands in the
 * engine's README.
 */

/** Pixels. Pages at half their resolution, which are read, have lines of 14.5 and more; at a quarter 12.7 and less. */
const LEAST_LINE_HEIGHT = 13.5;
/** Of a line's height. Sharp letters have strokes of up to 0.34, softly blurred ones that are read 0.45, out of focus 0.64 and more. */
const WIDEST_STROKE = 0.5;
/** Lines that run out: uncut pages have none. Strokes: uncut pages have at most one, a frame's. */
const LEAST_CUT = { lines: 1, strokes: 2 };
/** Of nine patches: pages have up to three with crossing waves, where security paper's lines meet; screens five and more. */
const LEAST_GRID = 0.4;
/** Copies have up to 6, also in warm light; coloured documents 14 and more, pale photographs among them. */
const LEAST_COLOUR = 10;

/**
 * What is wrong with a picture, by its figures. A small picture is not called blurred too: what would help is the same. What
 * is cut off may be what is coloured. Pure.
 * @param isPrintedInColour whether a page without colours must be a copy
 */
export function pageProblems(picture: Picture, isPrintedInColour: boolean): PictureProblem[] {
  const { lineHeight, strokeWidth, glare, cutLines, cutStrokes, grid, colour } = picture;
  const isSmall = lineHeight !== undefined && lineHeight < LEAST_LINE_HEIGHT;
  const isCut = cutLines >= LEAST_CUT.lines || cutStrokes >= LEAST_CUT.strokes;
  const found: Record<PictureProblem, boolean> = {
    TOO_SMALL: isSmall,
    BLURRED: !isSmall && strokeWidth !== undefined && strokeWidth > WIDEST_STROKE,
    GLARE: glare > 0,
    CUT_OFF: isCut,
    PHOTO_OF_SCREEN: grid >= LEAST_GRID,
    BLACK_AND_WHITE: isPrintedInColour && !isCut && colour !== undefined && colour < LEAST_COLOUR,
  };
  return (Object.keys(found) as PictureProblem[]).filter((problem) => found[problem]);
}
