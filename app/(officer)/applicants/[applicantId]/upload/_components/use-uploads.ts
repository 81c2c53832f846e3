"use client";

import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { useWords } from "#use-words";
import { MAX_DOCUMENT_BYTES, PART_BYTES } from "@/lib/documents/limits";
import type { PresignUpload } from "@/lib/documents/schema";
import { SNIFF_BYTES, sniffContent } from "@/lib/documents/sniff-content";
import { beginParts, completeParts, DeskFailure, presignPart, presignUpload } from "./desk-api";
import { FileHasher } from "./file-hasher";
import { PutFailure, putFile } from "./put-file";
import { RateMeters } from "./rate-meters";
import { retryDelay } from "./retry-delay";
import { noteWords, type UploadNote } from "./upload-note";
import { startable, type UploadItem, uploadQueue } from "./upload-queue";
import { waitOnline } from "./wait-online";

export interface Uploads {
  queue: UploadItem[];
  /** The newest thing that went wrong or is done, for screen readers. */
  announcement: string;
  meters: RateMeters;
  /** The file itself, where this page has it. */
  fileOf: (key: string) => File | undefined;
  add: (files: File[], mode: UploadItem["mode"]) => void;
  /** Stops a file that is on its way; it stays in the list and can be started again. */
  cancel: (key: string) => void;
  retry: (key: string) => void;
  /** Sends a file although it was sent in before. */
  insist: (key: string) => void;
  remove: (keys: string[]) => void;
}

/**
 * Checks, presigns, sends and retries the files of one applicant. The only place that does; a source of files (drop,
 * camera) merely calls `add`.
 * @param memoryKey seals what is kept in this browser of files that are partly sent
 */
export function useUploads(applicantId: string, earlier: UploadItem[], memoryKey: string): Uploads {
  const t = useWords("upload");
  const [queue, dispatch] = useReducer(uploadQueue, earlier);
  const [announcement, setAnnouncement] = useState("");
  const [meters] = useState(() => new RateMeters());
  const files = useRef(new Map<string, File>());
  const running = useRef(new Map<string, AbortController>());
  const hasher = useRef<FileHasher | null>(null);
  // One file is read at a time: of two equal files the first in the list is kept, and memory holds one file, not fifty.
  const checks = useRef(Promise.resolve());

  const hash = useCallback((key: string, bytes: Blob) => {
    hasher.current ??= new FileHasher();
    return hasher.current.hash(key, bytes);
  }, []);

  useEffect(() => {
    const controllers = running.current;
    return () => {
      for (const controller of controllers.values()) controller.abort();
      hasher.current?.close();
      hasher.current = null;
    };
  }, []);

  // What this browser has kept of cut-off uploads goes on by itself.
  const paused = useRef(earlier.filter(({ phase }) => phase === "paused"));
  useEffect(() => {
    let isLeft = false;
    const resume = async () => {
      const { recall } = await import("./upload-memory");
      const ids = paused.current.map(({ key }) => key);
      const kept = await recall(memoryKey, ids);
      if (isLeft) return;
      for (const { key, fileName } of paused.current) {
        const bytes = kept.get(key);
        if (!bytes || files.current.has(key)) continue;
        files.current.set(key, new File([bytes], fileName));
        dispatch({ type: "restarted", key });
      }
    };
    resume().catch(() => undefined); // storage refused: the person picks the file again, as the list says
    return () => {
      isLeft = true;
    };
  }, [memoryKey]);

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
        dispatch({ type: "checked", key, contentType, sha256: await hash(key, file) });
      } catch {
        refuse({ key: "unreadable" });
      }
    },
    [t, hash],
  );

  const afterFailure = useCallback(
    (item: UploadItem, error: unknown) => {
      const { key, fileName } = item;
      if (error instanceof DeskFailure && error.code === "document_exists" && error.earlier) {
        dispatch({ type: "known", key, earlier: error.earlier });
        setAnnouncement(t("isKnown", { file: fileName, why: t(`earlierPlaces.${error.earlier.place}`) }));
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
      void waitOnline(delay).then(() => dispatch({ type: "requeued", key }));
    },
    [t],
  );

  const sendWhole = useCallback(
    async (item: UploadItem, file: File, announced: PresignUpload, signal: AbortSignal) => {
      // Every try signs anew, so an expired address never comes back.
      const signed = await presignUpload(announced, signal);
      meters.starts(item.key, 0);
      const onProgress = (sentBytes: number) => {
        meters.reached(item.key, sentBytes);
        dispatch({ type: "progressed", key: item.key, sentBytes });
      };
      await putFile({ ...signed, file, signal, onProgress });
      return signed.documentId;
    },
    [meters],
  );

  const sendParts = useCallback(
    async (item: UploadItem, file: File, announced: PresignUpload, signal: AbortSignal) => {
      const [{ sendInParts }, memory] = await Promise.all([import("./send-in-parts"), import("./upload-memory")]);
      const { key } = item;
      let keeping: Promise<void> = Promise.resolve();
      const documentId = await sendInParts({
        ...{ file, signal },
        ways: {
          begin: (aborted) => beginParts(announced, aborted),
          sign: presignPart,
          put: putFile,
          complete: completeParts,
          hash: (part) => hash(crypto.getRandomValues(new Uint32Array(3)).join("-"), part),
          wait: waitOnline,
        },
        onBegun: (id, arrivedBytes) => {
          dispatch({ type: "begun", key, documentId: id });
          dispatch({ type: "progressed", key, sentBytes: arrivedBytes });
          meters.starts(key, arrivedBytes);
          keeping = memory.keep(memoryKey, id, file).catch(() => undefined); // no room: one would pick the file again
        },
        onProgress: (sentBytes) => {
          meters.reached(key, sentBytes);
          dispatch({ type: "progressed", key, sentBytes });
        },
      });
      // Not before it has been kept, or it would stay; what cannot be forgotten now is swept after a day.
      void keeping.then(() => memory.forget(documentId)).catch(() => undefined);
      return documentId;
    },
    [meters, memoryKey, hash],
  );

  const send = useCallback(
    async (item: UploadItem) => {
      const file = files.current.get(item.key);
      if (!file || !item.contentType || !item.sha256) return;
      const controller = new AbortController();
      running.current.set(item.key, controller);
      dispatch({ type: "started", key: item.key });
      const announced: PresignUpload = {
        applicantId,
        fileName: item.fileName,
        contentType: item.contentType,
        byteSize: item.byteSize,
        sha256: item.sha256,
        submissionMode: item.mode,
        knowingly: item.knowingly,
      };
      try {
        const sendFile = item.byteSize > PART_BYTES ? sendParts : sendWhole;
        const documentId = await sendFile(item, file, announced, controller.signal);
        dispatch({ type: "uploaded", key: item.key, documentId });
      } catch (error) {
        if (controller.signal.aborted) return;
        afterFailure(item, error);
      } finally {
        meters.ends(item.key);
        if (running.current.get(item.key) === controller) running.current.delete(item.key);
      }
    },
    [applicantId, afterFailure, meters, sendParts, sendWhole],
  );

  useEffect(() => {
    for (const item of startable(queue)) if (!running.current.has(item.key)) void send(item);
  }, [queue, send]);

  // What the network was lost under goes on once it is back.
  useEffect(() => {
    const restart = () => {
      for (const { key, phase, note } of queue) {
        const isOfNetwork = note?.key === "offline" || note?.key === "noAnswer";
        if (phase === "failed" && isOfNetwork) dispatch({ type: "restarted", key });
      }
    };
    window.addEventListener("online", restart);
    return () => window.removeEventListener("online", restart);
  }, [queue]);

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

  const stop = (key: string) => {
    running.current.get(key)?.abort();
    running.current.delete(key);
  };

  const remove = (keys: string[]) => {
    const forgotten = queue.filter(({ key, byteSize }) => keys.includes(key) && byteSize > PART_BYTES);
    for (const key of keys) {
      stop(key);
      files.current.delete(key);
    }
    dispatch({ type: "removed", keys });
    if (forgotten.length === 0) return;
    const forgetAll = async () => {
      const { forget } = await import("./upload-memory");
      for (const { documentId } of forgotten) if (documentId) await forget(documentId);
    };
    forgetAll().catch(() => undefined); // it is swept after a day
  };

  return {
    ...{ queue, announcement, meters, add, remove },
    fileOf: (key) => files.current.get(key),
    cancel: (key) => {
      stop(key);
      dispatch({ type: "failed", key, note: { key: "cancelled" } });
    },
    retry: (key) => dispatch({ type: "restarted", key }),
    insist: (key) => dispatch({ type: "insisted", key }),
  };
}
