import { sha256Hex } from "./sha256";

/** Message to the worker and back: one file, answered under the same key. */
export interface HashRequest {
  key: string;
  file: Blob;
}
export type HashReply = { key: string; sha256: string } | { key: string; error: string };

async function hash(file: Blob): Promise<string> {
  const buffer = await file.arrayBuffer();
  if (!globalThis.crypto?.subtle) return sha256Hex(new Uint8Array(buffer));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", buffer));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

self.onmessage = async ({ data: { key, file } }: MessageEvent<HashRequest>) => {
  let reply: HashReply;
  try {
    reply = { key, sha256: await hash(file) };
  } catch (error) {
    // A file that was deleted or moved since it was picked can no longer be read.
    reply = { key, error: error instanceof Error ? error.message : "unreadable" };
  }
  self.postMessage(reply);
};
