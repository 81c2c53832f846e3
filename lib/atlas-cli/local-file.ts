import { randomUUID } from "node:crypto";
import { open } from "node:fs/promises";
import path from "node:path";
import { MAX_DOCUMENT_BYTES } from "@/lib/documents/limits";
import { acceptedFormats } from "@/lib/documents/schema";
import { sniffContent } from "@/lib/documents/sniff-content";
import { terminalKeys } from "@/lib/storage/keys";
import { presignGet, putObject } from "@/lib/storage/object-store";
import { UsageError } from "./verb";

/** Seconds Atlas has to fetch a file: its queue may be long. */
const FETCH_WITHIN_SECONDS = 3600;

async function readWhole(file: string): Promise<Buffer> {
  const handle = await open(file).catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(`${path.basename(file)} cannot be read (${cause.code})`, { cause });
  });
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) throw new UsageError(`${path.basename(file)} is not a file`);
    if (facts.size > MAX_DOCUMENT_BYTES) throw new UsageError(`${path.basename(file)} is larger than 25 MB`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/**
 * Puts a local file into the object store, where it stays, and signs an address Atlas can fetch it from for an hour.
 * @throws UsageError where the file cannot be read or is none Atlas reads
 */
export async function publishFile(file: string): Promise<string> {
  const bytes = await readWhole(file);
  const contentType = sniffContent(bytes);
  if (!contentType) throw new UsageError(`${path.basename(file)} is no ${acceptedFormats}`);
  const key = terminalKeys.file(randomUUID());
  await putObject(key, bytes, contentType);
  return presignGet(key, { expiresInSeconds: FETCH_WITHIN_SECONDS });
}
