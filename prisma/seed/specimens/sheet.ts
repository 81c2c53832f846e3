import type { Pen } from "./drawing";

/** What is known to stand on a specimen: values by field name, as the engine is to give them. Bare values stand bare. */
export type Labels = Record<string, unknown>;

/** A specimen before it becomes an image or a PDF. */
export interface Sheet {
  /** Pixels: cards about 300 to the inch, pages 150. */
  width: number;
  height: number;
  draw(pen: Pen): void;
  labels: Labels;
}
