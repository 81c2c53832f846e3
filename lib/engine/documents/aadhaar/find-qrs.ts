import type { Box } from "@/lib/atlas/contract";
import type { ReadPage } from "../../pipeline/ports";
import type { AadhaarQr } from "./aadhaar-qr";
import { decodePlainQr } from "./plain-qr";
import { decodeSecureQr } from "./secure-qr";

/** Reads the text of a code. @returns undefined where it is no Aadhaar's */
export const decodeAadhaarQr = (text: string): AadhaarQr | undefined => decodeSecureQr(text) ?? decodePlainQr(text);

/** An Aadhaar QR and the page it stands on. */
export interface PlacedQr {
  qr: AadhaarQr;
  page: number;
  box: Box;
}

/** Every Aadhaar QR of a document, in the order of its pages. */
export function findAadhaarQrs(pages: ReadPage[]): PlacedQr[] {
  return pages.flatMap(({ page, codes = [] }) =>
    codes.flatMap(({ text, box }) => {
      const qr = text === null ? undefined : decodeAadhaarQr(text);
      return qr ? [{ qr, page, box }] : [];
    }),
  );
}
