import type { FileData } from "@/lib/atlas/contract";
import type { Extraction } from "../pipeline/ports";
import { scrubDeep } from "./aadhaar/scrub";

/** Shares of the page are given to a ten-thousandth: a fifth of a pixel on a page of 2000. */
const round = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000;

/** Writes what was read as Atlas's file_data: every field with value and confidence, page and box as our extension. */
export function toFileData({ documentType, fields, extra = {} }: Extraction): FileData {
  const entries = Object.entries(fields).map(([name, { value, confidence, page, box }]) => [
    name,
    {
      value: scrubDeep(value),
      confidence_score: confidence,
      ...(page === undefined ? {} : { page }),
      ...(box === undefined
        ? {}
        : { box: { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) } }),
    },
  ]);
  return { document_type: documentType, ...Object.fromEntries(entries), ...(scrubDeep(extra) as object) };
}
