/*
 * Files in parts that are not all there yet, so that an upload goes on by itself after a closed tab. Kept in IndexedDB by
 * the document's id alone and sealed (AES-GCM) under a key that only the signed-in user's pages are given: a desk's machine
 * has many users, and what lies in a browser's storage must tell the next one nothing. Where a browser offers no storage, or
 * no cryptography (plain http), nothing is kept, and the person picks the file again.
 */

const DATABASE = "patra-uploads";
const STORE = "files";
/** As long as the desk keeps the parts that arrived. */
const KEPT_MS = 24 * 3600_000;

interface Kept {
  documentId: string;
  keptAt: number;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

const isOffered = () => Boolean(globalThis.crypto?.subtle && globalThis.indexedDB);

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function withStore<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "documentId" });
  const database = await answerOf(opening);
  try {
    return await answerOf(use(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function importKey(key: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** Keeps a file until `forget`, or until `recall` finds it a day old. @throws DOMException where the browser has no room for it */
export async function keep(key: string, documentId: string, file: Blob): Promise<void> {
  if (!isOffered()) return;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await importKey(key), await file.arrayBuffer());
  await withStore("readwrite", (store) => store.put({ documentId, keptAt: Date.now(), iv, sealed } satisfies Kept));
}

/** The file has arrived, or was taken back. */
export async function forget(documentId: string): Promise<void> {
  if (isOffered()) await withStore("readwrite", (store) => store.delete(documentId));
}

/**
 * The kept bytes of these documents. What has been kept for longer than a day is deleted, whosever it is; what another user
 * keeps cannot be opened and is left alone.
 */
export async function recall(key: string, documentIds: string[]): Promise<Map<string, ArrayBuffer>> {
  const recalled = new Map<string, ArrayBuffer>();
  if (!isOffered()) return recalled;
  const all: Kept[] = await withStore("readonly", (store) => store.getAll());
  const opener = await importKey(key);
  for (const { documentId, keptAt, iv, sealed } of all) {
    if (Date.now() - keptAt > KEPT_MS) {
      await forget(documentId);
    } else if (documentIds.includes(documentId)) {
      const bytes = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, opener, sealed).catch(() => null);
      if (bytes) recalled.set(documentId, bytes);
    }
  }
  return recalled;
}
