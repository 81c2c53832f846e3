import { type Canvas, createCanvas, PDFDocument } from "@napi-rs/canvas";
import { layoutOf, type SpecimenType } from "./catalogue";
import { registerFonts } from "./fonts";
import { drawPerson, type Person } from "./people";
import type { Labels, Page, Sheet } from "./sheet";

/** A4 is 595 points wide, a page of ours 1240 pixels. */
const POINTS_PER_PIXEL = 595 / 1240;

export interface SpecimenRequest {
  documentType: SpecimenType;
  /** One of the type's in catalogue.ts. */
  layout: string;
  seed: number;
  /** Whose document; the seed's own person if not given. */
  person?: Person;
  /** image if not given. */
  medium?: "image" | "pdf";
}

export type Specimen =
  /** One image a page. */
  { medium: "image"; images: Canvas[]; labels: Labels } | { medium: "pdf"; pdf: Uint8Array; labels: Labels };

const pagesOf = (sheet: Sheet): Page[] => [sheet, ...(sheet.furtherPages ?? [])];

function toImage({ width, height, draw }: Page): Canvas {
  const canvas = createCanvas(width, height);
  draw(canvas.getContext("2d"));
  return canvas;
}

/** Every page with a text layer. */
export function toPdf(sheet: Sheet): Uint8Array {
  registerFonts();
  const pdf = new PDFDocument({ title: "Specimen" });
  for (const { width, height, draw } of pagesOf(sheet)) {
    const pen = pdf.beginPage(width * POINTS_PER_PIXEL, height * POINTS_PER_PIXEL);
    pen.scale(POINTS_PER_PIXEL, POINTS_PER_PIXEL);
    draw(pen);
    pdf.endPage();
  }
  return pdf.close();
}

/**
 * Draws an invented document. The same request gives the same pixels and labels.
 * @throws Error when the type has no such layout
 */
export function drawSpecimen({ documentType, layout, seed, person, medium = "image" }: SpecimenRequest): Specimen {
  registerFonts();
  const sheet = layoutOf(documentType, layout)(person ?? drawPerson(seed), seed);
  if (medium === "pdf") return { medium, pdf: toPdf(sheet), labels: sheet.labels };
  return { medium, images: pagesOf(sheet).map(toImage), labels: sheet.labels };
}
