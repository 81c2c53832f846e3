import type { AcceptedContentType } from "./schema";

/** Bytes to read from the start of a file: a PDF's header may stand anywhere in the first kilobyte. */
export const SNIFF_BYTES = 1024;

const startsWith = (bytes: Uint8Array, signature: readonly number[], offset = 0): boolean =>
  signature.every((byte, index) => bytes[offset + index] === byte);

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, ...ascii("PNG"), 0x0d, 0x0a, 0x1a, 0x0a];
const PDF = ascii("%PDF-");

/**
 * Tells what a file is by its first bytes; its name and the type the browser guessed play no part.
 * Null where it is none of the accepted types.
 */
export function sniffContent(head: Uint8Array): AcceptedContentType | null {
  if (startsWith(head, JPEG)) return "image/jpeg";
  if (startsWith(head, PNG)) return "image/png";
  if (startsWith(head, ascii("RIFF")) && startsWith(head, ascii("WEBP"), 8)) return "image/webp";
  for (let offset = 0; offset + PDF.length <= Math.min(head.length, SNIFF_BYTES); offset++) {
    if (startsWith(head, PDF, offset)) return "application/pdf";
  }
  return null;
}
