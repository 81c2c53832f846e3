"use client";

import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { useWords } from "#use-words";
import { MAX_DOCUMENT_BYTES } from "@/lib/documents/limits";
import { SNIFF_BYTES, sniffContent } from "@/lib/documents/sniff-content";
import { DeskFailure, presignUpload } from "./desk-api";
import { FileHasher } from "./file-hasher";
import { PutFailure, putFile } from "./put-file";
import { retryDelay } from "./retry-delay";
import { noteWords, type UploadNote } from "./upload-note";
import { startable, type UploadItem, uploadQueue } from "./upload-queue";

export interface Uploads {
  queue: UploadItem[];
  /** The newest thing that happened, for screen readers. */
  announcement: string;
  add: (files: File[], mode: UploadItem["mode"]) => void;
  /** Stops a file that is on its way; it stays in the list and can be started again. */
  cancel: (key: string) => void;
  retry: (key: string) => void;
  remove: (keys: string[]) => void;
}

/**
 * Checks, presigns, sends and retries the files of one applicant. The only place that does; a source of files (drop,
 * camera) merely calls `add`.
 */
export function useUploads(applicantId: string, waiting: UploadItem[]): Uploads {
  const t = useWords("upload");
  const [queue, dispatch] = useReducer(uploadQueue, waiting);
  const [announcement, setAnnouncement] = useState("");
  const files = useRef(new Map<string, File>());
  const running = useRef(new Map<string, AbortController>());
  const hasher = useRef<FileHasher | null>(null);
  // One file is read at a time: of two equal files the first in the list is kept, and memory holds one file, not fifty.
  const checks = useRef(Promise.resolve());

  useEffect(() => {
    const controllers = running.current;
    return () => {
      for (const controller of controllers.values()) controller.abort();
      hasher.current?.close();
      hasher.current = null;
    };
  }, []);

  const check = useCallback(
    async (key: string, file: File) => {
      const refuse = (note: UploadNote) => {
        dispatch({ type: "refused", key, note });
        setAnnouncement(t("notTaken", { file: file.name, why: noteWords(t, note) }));
      };
      if (file.size === 0) return refuse({ key: "empty" });
      if (file.size > MAX_DOCUMENT_BYTES) return refuse({ key: "tooLarge" });
      try {
        const head = new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer());
        const contentType = sniffContent(head);
        if (!contentType) return refuse({ key: "format" });
        hasher.current ??= new FileHasher();
        const sha256 = await hasher.current.hash(key, file);
        dispatch({ type: "checked", key, contentType, sha256 });
      } catch {
        refuse({ key: "unreadable" });
      }
    },
    [t],
  );

  const afterFailure = useCallback(
    (item: UploadItem, error: unknown) => {
      const { key, fileName } = item;
      if (error instanceof DeskFailure && error.code === "document_exists") {
        const note: UploadNote = { key: "exists" };
        dispatch({ type: "refused", key, note, existingDocumentId: error.existingDocumentId ?? undefined });
        setAnnouncement(t("notTaken", { file: fileName, why: noteWords(t, note) }));
        return;
      }
      const status = error instanceof DeskFailure || error instanceof PutFailure ? error.status : 0;
      // The desk's own 403 is a refusal; only the store's means an expired address.
      const delay = error instanceof DeskFailure && status === 403 ? null : retryDelay(status, item.attempt + 1);
      if (delay === null) {
        const ofStore: UploadNote = status ? { key: "noSuccess", args: { status } } : { key: "noAnswer" };
        const note = error instanceof DeskFailure ? error.note(t) : ofStore;
        dispatch({ type: "failed", key, note });
        setAnnouncement(t("notUploaded", { file: fileName, why: noteWords(t, note) }));
        return;
      }
      dispatch({ type: "delayed", key });
      window.setTimeout(() => dispatch({ type: "requeued", key }), delay);
    },
    [t],
  );

  const send = useCallback(
    async (item: UploadItem) => {
      const file = files.current.get(item.key);
      if (!file || !item.contentType || !item.sha256) return;
      const controller = new AbortController();
      running.current.set(item.key, controller);
      dispatch({ type: "started", key: item.key });
      try {
        // Every try signs anew, so an expired address never comes back.
        const signed = await presignUpload(
          {
            applicantId,
            fileName: item.fileName,
            contentType: item.contentType,
            byteSize: item.byteSize,
            sha256: item.sha256,
            submissionMode: item.mode,
          },
          controller.signal,
        );
        const onProgress = (sentBytes: number) => dispatch({ type: "progressed", key: item.key, sentBytes });
        await putFile({ ...signed, file, signal: controller.signal, onProgress });
        dispatch({ type: "uploaded", key: item.key, documentId: signed.documentId });
        setAnnouncement(t("isUploaded", { file: item.fileName }));
      } catch (error) {
        if (controller.signal.aborted) return;
        afterFailure(item, error);
      } finally {
        if (running.current.get(item.key) === controller) running.current.delete(item.key);
      }
    },
    [applicantId, afterFailure, t],
  );

  useEffect(() => {
    for (const item of startable(queue)) if (!running.current.has(item.key)) void send(item);
  }, [queue, send]);

  const add = (picked: File[], mode: UploadItem["mode"]) => {
    const entries = picked.map((file) => ({ key: crypto.getRandomValues(new Uint32Array(3)).join("-"), file }));
    dispatch({
      type: "added",
      files: entries.map(({ key, file }) => ({ key, fileName: file.name, byteSize: file.size, mode })),
    });
    for (const { key, file } of entries) {
      files.current.set(key, file);
      checks.current = checks.current.then(() => check(key, file));
    }
  };

  const cancel = (key: string) => {
    running.current.get(key)?.abort();
    running.current.delete(key);
    dispatch({ type: "failed", key, note: { key: "cancelled" } });
  };

  const remove = (keys: string[]) => {
    for (const key of keys) {
      running.current.get(key)?.abort();
      running.current.delete(key);
      files.current.delete(key);
    }
    dispatch({ type: "removed", keys });
  };

  return { queue, announcement, add, cancel, retry: (key) => dispatch({ type: "requeued", key }), remove };
}
