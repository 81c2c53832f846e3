import "server-only";
import { buffer } from "node:stream/consumers";
import { getObject } from "@/lib/storage/object-store";
import { isSignedBy, placeOfKey, SignedHead } from "./head";
import type { SigningKey } from "./keys";

/** A head is some 400 bytes; what is larger is none. Bytes. */
const MAX_HEAD_BYTES = 10_000;

/**
 * The signed head under this key of the object store, or undefined where what lies there is none of ours: not readable,
 * signed by nobody known, or about another place or chain than its key says.
 */
export async function readHead(
  objectKey: string,
  chain: string,
  keys: Map<string, SigningKey>,
): Promise<SignedHead | undefined> {
  const object = await getObject(objectKey);
  if (!object) return undefined;
  if (object.byteSize > MAX_HEAD_BYTES) {
    object.body.destroy();
    return undefined;
  }
  const parsed = SignedHead.safeParse(parseJson((await buffer(object.body)).toString("utf8")));
  const key = parsed.success && keys.get(parsed.data.keyId);
  if (!parsed.success || !key || !isSignedBy(parsed.data, key)) return undefined;
  const place = placeOfKey(objectKey);
  const { sequence, hash } = parsed.data;
  const isAboutIt = parsed.data.chain === chain && sequence === String(place?.sequence) && hash === place?.hash;
  return isAboutIt ? parsed.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not ours: the caller is told so
  }
}
