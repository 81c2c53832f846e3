import type { DocumentTypeReader, ReadPage, TextLine } from "@/lib/engine/pipeline/ports";

/** A line as if read without doubt. Box in hundredths of the page. */
export function line(text: string, x: number, y: number, width = text.length * 1.2, height = 2): TextLine {
  return {
    text,
    confidence: 0.99,
    box: { x: x / 100, y: y / 100, width: width / 100, height: height / 100 },
    starts: [...text].map((_, index) => index / text.length),
    characterConfidence: [...text].map(() => 0.99),
  };
}

/** One page with these lines, in reading order as given. */
export const pageOf = (...lines: TextLine[]): ReadPage => ({
  page: 1,
  width: 1000,
  height: 1000,
  turn: 0,
  source: "ocr",
  lines,
});

/** What a type's reader takes from a page, values alone. */
export const valuesOf = (reader: DocumentTypeReader, page: ReadPage) =>
  Object.fromEntries(Object.entries(reader.extract([page]).fields).map(([name, { value }]) => [name, value]));
