import "server-only";
import type { ExtractItem } from "@/lib/atlas/contract";
import { AtlasUnavailable } from "@/lib/atlas/errors";
import { deskKeys } from "@/lib/storage/keys";
import { putObject } from "@/lib/storage/object-store";
import type { KeptPages } from "./kept-pages";

/** Largest page image taken over. Bytes. */
const MAX_IMAGE_BYTES = 20 * 1024 * 1024;
const TIMEOUT_MILLISECONDS = 30_000;

async function download(imageUrl: string): Promise<Buffer> {
  let bytes: Buffer;
  try {
    const reply = await fetch(imageUrl, { signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS) });
    if (!reply.ok) throw new Error(`status ${reply.status}`);
    bytes = Buffer.from(await reply.arrayBuffer());
  } catch (error) {
    throw new AtlasUnavailable("A page image could not be fetched", { cause: error });
  }
  if (bytes.length > MAX_IMAGE_BYTES) throw new AtlasUnavailable("A page image is too large");
  return bytes;
}

/**
 * Copies a result's page images into the desk's own keys: upright, with identity numbers painted over, as our engine gives
 * them. The real Atlas gives no such pages; then none is kept, and the original is not shown in their place.
 */
export async function keepPages(
  document: { id: string; applicantId: string },
  { pages = [] }: Pick<ExtractItem, "pages">,
): Promise<KeptPages> {
  const kept: KeptPages = [];
  for (const { page, width, height, image_url } of pages) {
    const objectKey = deskKeys.page(document.applicantId, document.id, page);
    await putObject(objectKey, await download(image_url), "image/jpeg");
    kept.push({ page, width, height, objectKey });
  }
  return kept;
}
