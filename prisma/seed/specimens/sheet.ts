import type { Pen } from "./drawing";

/** What is known to stand on a specimen: values by field name, as the engine is to give them. Bare values stand bare. */
export type Labels = Record<string, unknown>;

/** One drawn page. */
export interface Page {
  /** Pixels: cards about 300 to the inch, pages 150. */
  width: number;
  height: number;
  draw(pen: Pen): void;
}

/** A specimen before it becomes images or a PDF: its first page, those behind it, and what all of them say. */
export interface Sheet extends Page {
  furtherPages?: Page[];
  labels: Labels;
}
