import "server-only";
import { createHash } from "node:crypto";
import { getObject, headObject } from "@/lib/storage/object-store";
import { SNIFF_BYTES, sniffContent } from "./sniff-content";

interface PromisedUpload {
  id: string;
  fileName: string;
  objectKey: string;
  contentType: string;
  byteSize: number;
  sha256: string;
}

/** An upload that is not what was promised, and in which way; `why` completes the sentence "<file> …". */
export interface BrokenPromise {
  documentId: string;
  fileName: string;
  why: string;
}

/** Uploads checked at the same time. */
const AT_ONCE = 8;

async function readObject(key: string): Promise<{ sha256: string; head: Buffer } | undefined> {
  const object = await getObject(key);
  if (!object) return undefined;
  const hash = createHash("sha256");
  let head = Buffer.alloc(0);
  for await (const chunk of object.body as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (head.length < SNIFF_BYTES) head = Buffer.concat([head, chunk]).subarray(0, SNIFF_BYTES);
  }
  return { sha256: hash.digest("hex"), head };
}

async function findBroken(upload: PromisedUpload): Promise<string | undefined> {
  const stored = await headObject(upload.objectKey);
  if (!stored) return "has not arrived";
  if (stored.byteSize !== upload.byteSize) return "has another size than announced";
  if (stored.contentType !== upload.contentType) return "has another type than announced";
  // Read once in full: not every store keeps the checksum, and the bytes themselves say what the file is.
  const content = await readObject(upload.objectKey);
  if (content?.sha256 !== upload.sha256) return "arrived damaged";
  if (sniffContent(content.head) !== upload.contentType) return "is not what its type says";
  return undefined;
}

/** Checks what the store holds against what was promised at presign: presence, size, type, bytes, content. */
export async function findBrokenPromises(uploads: PromisedUpload[]): Promise<BrokenPromise[]> {
  const broken: BrokenPromise[] = [];
  const waiting = [...uploads];
  const checkNext = async () => {
    for (let upload = waiting.shift(); upload; upload = waiting.shift()) {
      const why = await findBroken(upload);
      if (why) broken.push({ documentId: upload.id, fileName: upload.fileName, why });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, checkNext));
  return broken;
}
