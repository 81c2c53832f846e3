"use client";

import { useEffect, useRef, useState } from "react";
import { type DownloadProgress, DownloadRefused, downloadFile } from "./download-file";

export type DownloadState =
  | { is: "idle" | "canceled" }
  | ({ is: "running" | "done" } & DownloadProgress)
  | { is: "failed"; why: string | undefined };

/** Milliseconds between two drawings of the progress. */
const DRAWN_EVERY = 200;

/** One download at a time, with its progress; leaving the page ends it. */
export function useDownload() {
  const [state, setState] = useState<DownloadState>({ is: "idle" });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function start(url: string, rowEnd?: number): Promise<void> {
    const abort = new AbortController();
    running.current = abort;
    setState({ is: "running", bytes: 0, rows: 0 });
    let drawn = 0;
    const onProgress = (progress: DownloadProgress) => {
      if (performance.now() - drawn < DRAWN_EVERY || abort.signal.aborted) return;
      drawn = performance.now();
      setState({ is: "running", ...progress });
    };
    try {
      const progress = await downloadFile(url, { signal: abort.signal, rowEnd, onProgress });
      setState({ is: "done", ...progress });
    } catch (error) {
      if (abort.signal.aborted) setState({ is: "canceled" });
      else setState({ is: "failed", why: error instanceof DownloadRefused ? error.message || undefined : undefined });
    }
  }

  return { state, start, cancel: () => running.current?.abort() };
}
