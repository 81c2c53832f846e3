/** How far a download has come. */
export interface DownloadProgress {
  bytes: number;
  /** How often the byte that ends a row has come; 0 where none is told. */
  rows: number;
}

interface DownloadOptions {
  signal: AbortSignal;
  /** The byte that ends a row: 10 is LF, 13 is CR. */
  rowEnd?: number | undefined;
  onProgress: (progress: DownloadProgress) => void;
}

/** The server's own words for why there is no file. */
export class DownloadRefused extends Error {}

function count(bytes: Uint8Array, wanted: number): number {
  let found = 0;
  for (const byte of bytes) if (byte === wanted) found += 1;
  return found;
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

/**
 * Fetches a file and hands it to the browser to keep. A file that breaks off is not kept.
 * @throws DownloadRefused where the server says why; AbortError when the signal is raised; TypeError without a connection
 */
export async function downloadFile(
  url: string,
  { signal, rowEnd, onProgress }: DownloadOptions,
): Promise<DownloadProgress> {
  const reply = await fetch(url, { signal });
  if (!reply.ok || !reply.body) {
    const problem: { detail?: string } = await reply.json().catch(() => ({}));
    throw new DownloadRefused(problem.detail);
  }
  const progress = { bytes: 0, rows: 0 };
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      progress.bytes += piece.byteLength;
      if (rowEnd !== undefined) progress.rows += count(piece, rowEnd);
      onProgress({ ...progress });
      controller.enqueue(piece);
    },
  });
  const blob = await new Response(reply.body.pipeThrough(counting), { headers: reply.headers }).blob();
  save(blob, /filename="([^"]+)"/.exec(reply.headers.get("content-disposition") ?? "")?.[1] ?? "download");
  return progress;
}
