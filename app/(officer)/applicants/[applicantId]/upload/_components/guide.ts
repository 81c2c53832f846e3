import type { Share } from "./luma";

/** What is photographed. A card is an ID-1 card (ISO/IEC 7810), a page A4 upright (ISO 216). */
export type PaperKind = "card" | "page";

/** Width to height. */
export const paperRatio: Record<PaperKind, number> = { card: 85.6 / 53.98, page: 210 / 297 };

/** The frame leaves this much of the picture free all around, as a share of its shorter side. */
const MARGIN = 0.06;

/** Where the frame lies in a picture: as large as the paper's ratio allows, in the middle. Width and height are pixels. */
export function guideIn(width: number, height: number, kind: PaperKind): Share {
  const margin = Math.min(width, height) * MARGIN;
  const [free, room] = [width - 2 * margin, height - 2 * margin];
  const wide = Math.min(free, room * paperRatio[kind]);
  const high = wide / paperRatio[kind];
  return { x: (width - wide) / 2 / width, y: (height - high) / 2 / height, width: wide / width, height: high / height };
}
