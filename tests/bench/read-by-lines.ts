import { openFile } from "@/lib/engine/adapters/open-file";
import { readPage } from "@/lib/engine/adapters/read-file";
import { splitDocuments } from "@/lib/engine/documents/split-documents";
import { toFileData } from "@/lib/engine/documents/to-file-data";
import type { Raster, ReadPage, TextLine } from "@/lib/engine/pipeline/ports";

/** A page and its lines; the boxes refer to these pixels. */
export interface PageLines {
  raster: Raster;
  lines: TextLine[];
}

/**
 * What our own readers make of a file whose lines something else read: decoded the same way, the fields found the same way.
 * Codes are not looked for.
 * @returns file_data of the first document of a known type, null where there is none
 */
export async function readByLines(
  bytes: Uint8Array,
  linesOf: (raster: Raster) => Promise<PageLines>,
): Promise<Record<string, unknown> | null> {
  const pages: ReadPage[] = [];
  for await (const source of await openFile(bytes)) {
    const { raster, lines } = await linesOf(source.raster);
    const { read } = await readPage({ ...source, raster, textLines: lines, mayHoldCodes: false }, {});
    pages.push({ ...read, source: "ocr" });
  }
  for (const { reader, pages: own } of splitDocuments(pages)) {
    if (reader) return toFileData(reader.extract(own));
  }
  return null;
}
