import "server-only";
import { z } from "zod";
import { type ExtractItem, FileData } from "@/lib/atlas/contract";
import { presignGet } from "@/lib/storage/object-store";
import { type FileResultRow, KeptPage } from "../store/list-files";

/** Seconds that the image URLs of one answer work: long enough to copy the pages, too short to pass around. */
const IMAGE_URL_LIFE_SECONDS = 900;

const sign = (objectKey: string) => presignGet(objectKey, { expiresInSeconds: IMAGE_URL_LIFE_SECONDS });

/** Atlas's third key inside `aadhaar_number`: the image with the number painted over. */
async function withRedactUrl(data: FileData, redactedKey: string | null): Promise<FileData> {
  const number = data.aadhaar_number;
  if (!redactedKey || typeof number !== "object" || number === null) return data;
  return { ...data, aadhaar_number: { ...number, redact_url: await sign(redactedKey) } };
}

/** One ended file as every reply and callback tells it, with images by short-lived URL. */
export async function toExtractItem(file: FileResultRow): Promise<ExtractItem> {
  const pages = z.array(KeptPage).parse(file.pages ?? []);
  return {
    document_id: file.documentId,
    file_uuid: file.uuid,
    external_reference_id: file.applicant.externalReferenceId,
    error_code: file.errorCode,
    error_message: file.errorMessage,
    file_data: file.data === null ? null : await withRedactUrl(FileData.parse(file.data), file.redactedKey),
    pages: await Promise.all(
      pages.map(async ({ objectKey, ...page }) => ({ ...page, image_url: await sign(objectKey) })),
    ),
  };
}
