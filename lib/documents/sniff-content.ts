import type { AcceptedContentType } from "./schema";

/** Bytes to read from the start of a file: a PDF's header may stand anywhere in the first kilobyte. */
export const SNIFF_BYTES = 1024;

const startsWith = (bytes: Uint8Array, signature: readonly number[], offset = 0): boolean =>
  signature.every((byte, index) => bytes[offset + index] === byte);

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, ...ascii("PNG"), 0x0d, 0x0a, 0x1a, 0x0a];
const TIFFS = [
  [...ascii("II"), 42, 0],
  [...ascii("MM"), 0, 42],
];
const PDF = ascii("%PDF-");
/** Main brands of HEIC pictures (ISO/IEC 23008-12); AVIF, in the same container, has another. */
const HEIC_BRANDS = ["heic", "heix", "hevc", "hevx", "mif1", "msf1"].map(ascii);

/**
 * Tells what a file is by its first bytes; its name and the type the browser guessed play no part.
 * Null where it is none of the accepted types.
 */
export function sniffContent(head: Uint8Array): AcceptedContentType | null {
  if (startsWith(head, JPEG)) return "image/jpeg";
  if (startsWith(head, PNG)) return "image/png";
  if (startsWith(head, ascii("RIFF")) && startsWith(head, ascii("WEBP"), 8)) return "image/webp";
  if (TIFFS.some((signature) => startsWith(head, signature))) return "image/tiff";
  if (startsWith(head, ascii("ftyp"), 4) && HEIC_BRANDS.some((brand) => startsWith(head, brand, 8)))
    return "image/heic";
  for (let offset = 0; offset + PDF.length <= Math.min(head.length, SNIFF_BYTES); offset++) {
    if (startsWith(head, PDF, offset)) return "application/pdf";
  }
  return null;
}
