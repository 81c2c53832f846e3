import { openFile } from "@/lib/engine/adapters/open-file";
import { readPage } from "@/lib/engine/adapters/read-file";
import { splitDocuments } from "@/lib/engine/documents/split-documents";
import { toFileData } from "@/lib/engine/documents/to-file-data";
import type { ReadPage } from "@/lib/engine/pipeline/ports";
import { runTesseract, toPpm } from "./tesseract";
import { readTesseractTsv } from "./tesseract-tsv";

/**
 * What our own readers make of a file when tesseract reads its lines: the same pages, decoded the same way, as they came
 * (tesseract turns nothing upright in the way it is asked to look for text). Codes are not looked for.
 * @returns file_data of the first document of a known type, null where there is none
 */
export async function readWithTesseract(bytes: Uint8Array): Promise<Record<string, unknown> | null> {
  const pages: ReadPage[] = [];
  for await (const source of await openFile(bytes)) {
    const textLines = readTesseractTsv(await runTesseract(toPpm(source.raster)));
    const { read } = await readPage({ ...source, textLines, mayHoldCodes: false }, {});
    pages.push({ ...read, source: "ocr" });
  }
  for (const { reader, pages: own } of splitDocuments(pages)) {
    if (reader) return toFileData(reader.extract(own));
  }
  return null;
}
