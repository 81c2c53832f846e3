import type { Box, FileData, QualityProblem } from "@/lib/atlas/contract";

/*
 * What the steps of reading hand to each other. Pure data; the back-ends (OCR, PDF, images) stand in ../adapters.
 */

/** Quarter turns, clockwise degrees, that were applied to bring the page upright. */
export type Turn = 0 | 90 | 180 | 270;

/** An RGB raster, 3 bytes a pixel, rows top down. Pixels. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8Array;
}

/** One line of text on the upright page. */
export interface TextLine {
  text: string;
  /** Mean probability of the characters, 0 to 1; 1 for a PDF's text layer. */
  confidence: number;
  /** Axis-aligned, shares of the upright page. */
  box: Box;
  /** Left edge of each character of `text` as a share of the line's width, 0 to 1; same length as `text`. */
  starts: number[];
  /** Probability of each character, 0 to 1; same length as `text`. */
  characterConfidence: number[];
}

/** A two-dimensional code on the upright page. */
export interface PageCode {
  format: "QR" | "PDF417";
  /** What it holds; null where it was seen and could not be read. May hold a whole Aadhaar number. */
  text: string | null;
  /** Axis-aligned, shares of the upright page. */
  box: Box;
}

/** What was measured of a page that came as a picture. Absent figures need text, and none was seen. */
export interface Picture {
  /** Median height of the lines of text with their margin, pixels of the picture as it came. */
  lineHeight?: number | undefined;
  /** Width of the letters' strokes as they came out, as a share of the line's height: blur widens them. */
  strokeWidth?: number | undefined;
  /** Share of the picture that a reflection has blown out, 0 to 1. */
  glare: number;
  /** Lines of text, and strokes of ink on the side with most of them, that run out of the picture. */
  cutLines: number;
  cutStrokes: number;
  /** Share of even patches that show the grid of a screen, 0 to 1. */
  grid: number;
  /** How colourful the document is beside the light on it, 0 (grey) to 255. */
  colour?: number | undefined;
}

/** One page, read: upright and de-skewed; every box refers to this rendition. */
export interface ReadPage {
  /** From 1. */
  page: number;
  /** Pixels of the upright rendition. */
  width: number;
  height: number;
  turn: Turn;
  source: "ocr" | "text-layer";
  lines: TextLine[];
  /** How it was photographed or scanned; absent where the page has a text layer or nothing on it. */
  picture?: Picture;
  /** Absent where none were looked for. */
  codes?: PageCode[];
  /** Where its document lies on the page, if others lie beside it. Lines and codes are those that stand there. */
  part?: Box;
}

/**
 * Whose signatures count, as PEM: certificates, or public keys where a signer publishes no certificate. An empty list
 * knows nobody.
 */
export interface TrustedSigners {
  /** UIDAI, for the Secure QR of an Aadhaar. */
  aadhaarQr: string[];
  /** The invoice registration portals, for the QR of an e-invoice. */
  invoiceQr: string[];
  /** Root certificates of who signs PDFs. */
  pdf: string[];
}

export const nobodyTrusted: TrustedSigners = { aadhaarQr: [], invoiceQr: [], pdf: [] };

/** A field as the extractors give it; written to the wire by `toFileData`. */
export interface FieldReading {
  /** null when the field was looked for and not found; confidence is then 0. */
  value: string | null;
  /** Calibrated: of values given 0.95 or more, at most 1 in 100 should be wrong. A value failing its validator has at most 0.5. */
  confidence: number;
  page?: number;
  box?: Box;
}

/** What one document type yields. `extra` holds what stands bare beside the fields (formatted_address, holder_type, line items). */
export interface Extraction {
  documentType: string;
  fields: Record<string, FieldReading>;
  extra?: Record<string, unknown>;
}

/** One folder of ../documents: how a type is recognised and read. */
export interface DocumentTypeReader {
  documentType: string;
  /** Whether its originals are always printed in colours, so that one without any is a copy. */
  isPrintedInColour?: true;
  /** The field that tells one document of the type from another, where it has such a number. */
  numberedBy?: string;
  /** 0 to 1: how surely these pages are this type. Pure. */
  detect(pages: ReadPage[]): number;
  /** Reads the fields. Pure. Never returns a full Aadhaar number. @param trusted nobody if not given */
  extract(pages: ReadPage[], trusted?: TrustedSigners): Extraction;
}

/** A number to paint over before an image may leave the engine. Shares of the upright page. */
export interface MaskRegion {
  page: number;
  box: Box;
  /** True for an Aadhaar number, false for the virtual id that may stand beside it. */
  isNumber: boolean;
  /** Where the first eight digits stand and which the last four are: where that is certain, the last four may stay. */
  firstEight?: Box;
  lastFour?: string;
}

/** An upright, masked page image. */
export interface PageRendition {
  page: number;
  /** Pixels of `jpeg`. */
  width: number;
  height: number;
  jpeg: Uint8Array;
}

/** One of several documents in a file. Pages from 1, both included. */
export interface DocumentPart {
  from: number;
  to: number;
  /** Both null where its type is not known. */
  documentType: string | null;
  fileData: FileData | null;
}

/** The outcome of reading one file. Expected failures are data, not exceptions. */
export type DocumentReading =
  | {
      outcome: "read";
      documentType: string;
      fileData: FileData;
      /** Every document of a file that holds several, the main one among them. */
      parts?: DocumentPart[];
      /** What is wrong with the pictures of its pages; absent where no page is one. */
      quality?: QualityProblem[];
      pages: PageRendition[];
      /** True where an Aadhaar number, or a code that holds one, was found and painted over. */
      masked: boolean;
      timings: Record<string, number>;
    }
  | {
      outcome: "unrecognised";
      message: string;
      quality?: QualityProblem[];
      pages: PageRendition[];
      masked: boolean;
      timings: Record<string, number>;
    }
  /** The bytes are not a document that can be read: broken, empty, encrypted, too large, of an unknown format. */
  | { outcome: "invalid"; reason: InvalidReason; message: string };

export type InvalidReason =
  | "empty"
  | "unsupported_format"
  | "broken"
  | "password_needed"
  | "password_wrong"
  | "too_many_pages"
  | "too_large"
  | "blank";

/** Reads one file's bytes in a process of its own. Rejects only on a technical failure (the process died, or timed out). */
export interface DocumentReader {
  /** @param password of a PDF that needs one */
  read(bytes: Uint8Array, signal: AbortSignal, password?: string): Promise<DocumentReading>;
  close(): Promise<void>;
}
