import { MAX_DOCUMENTS_PER_BATCH } from "@/lib/batches/limits";
import type { UnfinishedUpload } from "@/lib/documents/list-unfinished";
import type { WaitingDocument } from "@/lib/documents/list-waiting";
import type { AcceptedContentType } from "@/lib/documents/schema";
import type { Earlier } from "./desk-api";
import type { UploadNote } from "./upload-note";

/** How many files are sent at the same time. */
export const PARALLEL_UPLOADS = 3;

/**
 * checking: read and hashed. refused: never sent. known: sent in before; a person decides. queued: waits for a free place.
 * sending: presigned and on its way. retrying: waits before the next try. uploaded: in the store, not yet part of a batch.
 * failed: given up or cancelled. paused: parts of it arrived when the page was left; waits for the file.
 */
export type UploadPhase =
  | "checking"
  | "refused"
  | "known"
  | "queued"
  | "sending"
  | "retrying"
  | "uploaded"
  | "failed"
  | "paused";

export interface UploadItem {
  key: string;
  fileName: string;
  byteSize: number;
  mode: "UPLOAD" | "CAMERA";
  /** When the applicant sent it, where it came by WhatsApp. */
  sentAt: Date | null;
  phase: UploadPhase;
  contentType: AcceptedContentType | null;
  sha256: string | null;
  sentBytes: number;
  /** Tries so far. */
  attempt: number;
  /** What a person is told about a refusal, a retry or a failure. */
  note: UploadNote | null;
  /** The document row of an uploaded file, and of one in parts once it has begun. */
  documentId: string | null;
  /** The document sent in before with the same content, where the server knows one. */
  earlier: Earlier | null;
  /** It is sent although it was sent in before. */
  knowingly: boolean;
}

export type UploadAction =
  | { type: "added"; files: { key: string; fileName: string; byteSize: number; mode: UploadItem["mode"] }[] }
  | { type: "checked"; key: string; contentType: AcceptedContentType; sha256: string }
  | { type: "refused"; key: string; note: UploadNote }
  | { type: "known"; key: string; earlier: Earlier }
  | { type: "insisted"; key: string }
  | { type: "begun"; key: string; documentId: string }
  | { type: "started"; key: string }
  | { type: "progressed"; key: string; sentBytes: number }
  | { type: "delayed"; key: string }
  | { type: "requeued"; key: string }
  /** By a person, or because the network is back: tries are counted anew. */
  | { type: "restarted"; key: string }
  | { type: "uploaded"; key: string; documentId: string }
  | { type: "failed"; key: string; note: UploadNote }
  | { type: "removed"; keys: string[] };

/** Counts against the batch: whatever is or may still become part of it. */
const untaken: readonly UploadPhase[] = ["refused", "known", "failed", "paused"];
const isTaken = (item: UploadItem): boolean => !untaken.includes(item.phase);

/** Would be lost with the page: neither in the store nor refused. */
const unsent: readonly UploadPhase[] = ["checking", "known", "queued", "sending", "retrying", "failed"];
export const isUnsent = (item: UploadItem): boolean => unsent.includes(item.phase);

function add(queue: UploadItem[], action: Extract<UploadAction, { type: "added" }>): UploadItem[] {
  let free = MAX_DOCUMENTS_PER_BATCH - queue.filter(isTaken).length;
  const added = action.files.map((file): UploadItem => {
    const fits = free-- > 0;
    return {
      ...file,
      sentAt: null,
      phase: fits ? "checking" : "refused",
      contentType: null,
      sha256: null,
      sentBytes: 0,
      attempt: 0,
      note: fits ? null : { key: "tooMany", args: { most: MAX_DOCUMENTS_PER_BATCH } },
      documentId: null,
      earlier: null,
      knowingly: false,
    };
  });
  return [...queue, ...added];
}

function afterCheck(queue: UploadItem[], item: UploadItem, sha256: string): Partial<UploadItem> {
  const twin = queue.find((other) => other.key !== item.key && other.sha256 === sha256 && isTaken(other));
  if (!twin) return { phase: "queued" };
  return { phase: "refused", note: { key: "twin", args: { file: twin.fileName } } };
}

/** An upload that waited from earlier has no hash here; the server recognises its content and answers the same id. */
function afterUpload(queue: UploadItem[], item: UploadItem, documentId: string): Partial<UploadItem> {
  const twin = queue.find((other) => other.key !== item.key && other.documentId === documentId);
  if (!twin) return { phase: "uploaded", sentBytes: item.byteSize, documentId, note: null };
  return { phase: "refused", note: { key: "twin", args: { file: twin.fileName } } };
}

function change(queue: UploadItem[], item: UploadItem, action: OneFileAction): Partial<UploadItem> {
  switch (action.type) {
    case "checked":
      return {
        contentType: action.contentType,
        sha256: action.sha256,
        ...afterCheck(queue, item, action.sha256),
      };
    case "refused":
      return { phase: "refused", note: action.note, sentBytes: 0 };
    case "known":
      return { phase: "known", earlier: action.earlier, sentBytes: 0 };
    case "insisted":
      return { phase: "queued", earlier: null, knowingly: true, attempt: 0 };
    case "begun":
      return { documentId: action.documentId };
    case "started":
      return { phase: "sending", sentBytes: 0, attempt: item.attempt + 1, note: null };
    case "progressed":
      return item.phase === "sending" ? { sentBytes: Math.min(action.sentBytes, item.byteSize) } : {};
    case "delayed":
      return { phase: "retrying", sentBytes: 0, note: null };
    case "requeued":
      return { phase: item.sha256 ? "queued" : "checking", sentBytes: 0, note: null };
    case "restarted":
      return { phase: item.sha256 ? "queued" : "checking", sentBytes: 0, note: null, attempt: 0 };
    case "uploaded":
      return afterUpload(queue, item, action.documentId);
    case "failed":
      return { phase: "failed", note: action.note, sentBytes: 0 };
    default:
      return {};
  }
}

/** The upload list as a pure state machine. An action for a file no longer in the list changes nothing. */
export function uploadQueue(queue: UploadItem[], action: UploadAction): UploadItem[] {
  if (action.type === "added") return add(queue, action);
  if (action.type === "removed") return queue.filter((item) => !action.keys.includes(item.key));
  if (action.type === "checked") return withoutPausedTwin(queue, action).map((item) => applied(queue, item, action));
  return queue.map((item) => applied(queue, item, action));
}

type OneFileAction = Extract<UploadAction, { key: string }>;

const applied = (queue: UploadItem[], item: UploadItem, action: OneFileAction): UploadItem =>
  item.key === action.key ? { ...item, ...change(queue, item, action) } : item;

/** A file that was cut off and is picked again takes the place of its unfinished upload, and goes on there. */
const withoutPausedTwin = (queue: UploadItem[], { sha256 }: { sha256: string }): UploadItem[] =>
  queue.filter((item) => !(item.phase === "paused" && item.sha256 === sha256));

/** Files that may start now, in list order. */
export function startable(queue: UploadItem[]): UploadItem[] {
  const sending = queue.filter(({ phase }) => phase === "sending").length;
  return queue.filter(({ phase }) => phase === "queued").slice(0, Math.max(0, PARALLEL_UPLOADS - sending));
}

export interface UploadTotals {
  /** Files that are or will be sent. */
  total: number;
  uploaded: number;
  /** Files that still need time. */
  unfinished: number;
  /** Bytes that are still to be sent. */
  remainingBytes: number;
  /** Share of all bytes sent, 0 to 1. */
  share: number;
}

/** How far the whole list is. */
export function uploadTotals(queue: UploadItem[]): UploadTotals {
  const taken = queue.filter(isTaken);
  const uploaded = taken.filter(({ phase }) => phase === "uploaded").length;
  const bytes = taken.reduce((sum, { byteSize }) => sum + byteSize, 0);
  const sent = taken.reduce((sum, { sentBytes }) => sum + sentBytes, 0);
  const share = bytes === 0 ? 0 : sent / bytes;
  return { total: taken.length, uploaded, unfinished: taken.length - uploaded, remainingBytes: bytes - sent, share };
}

/** An upload that already waits on the server, as an item of the list. */
export function waitingItem(waiting: WaitingDocument): UploadItem {
  return {
    key: waiting.id,
    fileName: waiting.fileName,
    byteSize: waiting.byteSize,
    mode: waiting.submissionMode === "CAMERA" ? "CAMERA" : "UPLOAD",
    sentAt: waiting.submissionMode === "WHATSAPP" ? waiting.createdAt : null,
    phase: "uploaded",
    contentType: null,
    sha256: null,
    sentBytes: waiting.byteSize,
    attempt: 0,
    note: null,
    documentId: waiting.id,
    earlier: null,
    knowingly: false,
  };
}

/** An upload in parts that was cut off, as an item of the list. */
export function unfinishedItem(unfinished: UnfinishedUpload): UploadItem {
  const { id, fileName, byteSize, contentType, sha256, sentBytes, submissionMode } = unfinished;
  return {
    ...{ key: id, fileName, byteSize, contentType, sha256, sentBytes, mode: submissionMode },
    ...{ phase: "paused", attempt: 0, note: null, sentAt: null, documentId: id, earlier: null, knowingly: false },
  };
}
