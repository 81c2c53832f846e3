import type { HashReply, HashRequest } from "./hash.worker";

interface Waiting {
  resolve: (sha256: string) => void;
  reject: (error: Error) => void;
}

/** Computes SHA-256 of files in one Web Worker, so that a page full of scans stays responsive. */
export class FileHasher {
  private readonly worker: Worker;
  private readonly waiting = new Map<string, Waiting>();

  constructor() {
    this.worker = new Worker(new URL("./hash.worker.ts", import.meta.url), { type: "module" });
    this.worker.onmessage = ({ data }: MessageEvent<HashReply>) => {
      const waiting = this.waiting.get(data.key);
      this.waiting.delete(data.key);
      if ("sha256" in data) waiting?.resolve(data.sha256);
      else waiting?.reject(new Error(data.error));
    };
    this.worker.onerror = (event) => {
      for (const { reject } of this.waiting.values()) reject(new Error(event.message));
      this.waiting.clear();
    };
  }

  /** Lower-case hex. Rejects where the file cannot be read. */
  hash(key: string, file: Blob): Promise<string> {
    return new Promise((resolve, reject) => {
      this.waiting.set(key, { resolve, reject });
      this.worker.postMessage({ key, file } satisfies HashRequest);
    });
  }

  close(): void {
    this.worker.terminate();
  }
}
