import "server-only";
import { z } from "zod";
import { ExtractedField, type ExtractItem, FileData } from "@/lib/atlas/contract";
import { presignGet } from "@/lib/storage/object-store";
import { type FileResultRow, KeptPage, KeptParts, KeptQuality } from "../store/list-files";

/** Seconds that the image URLs of one answer work: long enough to copy the pages, too short to pass around. */
const IMAGE_URL_LIFE_SECONDS = 900;

const sign = (objectKey: string) => presignGet(objectKey, { expiresInSeconds: IMAGE_URL_LIFE_SECONDS });

/**
 * Atlas's third key inside `aadhaar_number`: the image with the number painted over.
 * @param pages of a file on which a number was painted over
 */
async function withRedactUrl(data: FileData, pages: KeptPage[]): Promise<FileData> {
  const number = ExtractedField.safeParse(data.aadhaar_number).data;
  const shown = number && (pages.find(({ page }) => page === number.page) ?? pages[0]);
  return shown ? { ...data, aadhaar_number: { ...number, redact_url: await sign(shown.objectKey) } } : data;
}

/** Our extension: the documents of a file that holds several, each with its pages. */
async function toParts(kept: unknown, masked: KeptPage[]): Promise<Pick<ExtractItem, "documents">> {
  if (kept === null) return {};
  const parts = KeptParts.parse(kept).map(async ({ from, to, documentType, fileData }) => ({
    ...{ document_type: documentType, page_from: from, page_to: to },
    file_data: fileData && (await withRedactUrl(fileData, masked)),
  }));
  return { documents: await Promise.all(parts) };
}

/** One ended file as every reply and callback tells it, with images by short-lived URL. */
export async function toExtractItem(file: FileResultRow): Promise<ExtractItem> {
  const pages = z.array(KeptPage).parse(file.pages ?? []);
  const masked = file.redactedKey ? pages : [];
  return {
    document_id: file.documentId,
    file_uuid: file.uuid,
    external_reference_id: file.applicant.externalReferenceId,
    error_code: file.errorCode,
    error_message: file.errorMessage,
    ...(file.masked && { masked: true }),
    ...(file.quality !== null && { quality: KeptQuality.parse(file.quality) }),
    ...(file.engineVersion !== null && { engine_version: file.engineVersion }),
    file_data: file.data === null ? null : await withRedactUrl(FileData.parse(file.data), masked),
    ...(await toParts(file.parts, masked)),
    pages: await Promise.all(
      pages.map(async ({ objectKey, ...page }) => ({ ...page, image_url: await sign(objectKey) })),
    ),
  };
}
