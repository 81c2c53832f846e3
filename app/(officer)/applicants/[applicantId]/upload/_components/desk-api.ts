import type { SubmitBatch } from "@/lib/batches/schema";
import type {
  EarlierPlace,
  PresignedPart,
  PresignedUpload,
  PresignPart,
  PresignUpload,
  UploadInParts,
} from "@/lib/documents/schema";
import type { Words } from "@/lib/i18n/translator";
import { noteOfCode, type UploadNote } from "./upload-note";

/** A document sent in before with the same bytes. */
export interface Earlier {
  place: EarlierPlace;
  /** null where the officer may not see it. */
  documentId: string | null;
}

/** The desk said no, or did not answer (status 0). */
export class DeskFailure extends Error {
  override readonly name = "DeskFailure";
  constructor(
    readonly status: number,
    /** The code of problem details; where there are none, what went wrong on the way. */
    readonly code: string,
    /** Where `code` is document_exists. */
    readonly earlier: Earlier | null = null,
    /** The files that did not arrive whole, where `code` is upload_mismatch. */
    readonly files: string[] = [],
  ) {
    super(code);
  }

  /** What the officer is told. */
  note(t: Words<"upload">): UploadNote {
    const key = noteOfCode(t, this.code) ?? "other";
    return { key, args: { status: this.status, files: this.files.join(", ") } };
  }
}

/*
 * Answers come from the desk itself, over the origin of this page: their shapes are looked at by hand, because a schema
 * library would be a third of the page's script.
 */
type Facts = Record<string, unknown>;
const isFacts = (value: unknown): value is Facts => typeof value === "object" && value !== null;
const isText = (value: unknown): value is string => typeof value === "string";
const isTexts = (value: unknown): value is Record<string, string> =>
  isFacts(value) && Object.values(value).every(isText);
const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((one) => typeof one === "number");

function earlierOf({ place, documentId }: Facts): Earlier {
  const known = place === "other" || place === "hidden" ? place : "applicant";
  return { place: known, documentId: isText(documentId) ? documentId : null };
}

/** Problem details as the desk answers them (lib/http/problem.ts). */
async function failureOf(response: Response): Promise<DeskFailure> {
  if (response.status === 401) return new DeskFailure(401, "signedOut");
  const problem: unknown = await response.json().catch(() => null);
  if (!isFacts(problem) || !isText(problem.title)) return new DeskFailure(response.status, "other");
  const details = isFacts(problem.details) ? problem.details : {};
  const documents = Array.isArray(details.documents) ? details.documents.filter(isFacts) : [];
  const files = documents.map(({ fileName }) => fileName).filter(isText);
  return new DeskFailure(response.status, problem.title, earlierOf(details), files);
}

async function post(path: string, body: unknown, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal,
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new DeskFailure(0, "offline");
  });
  if (!response.ok) throw await failureOf(response);
  return response.status === 204 ? undefined : response.json();
}

/** @throws DeskFailure where an answer is not of the shape it must have */
function understood<T>(reply: unknown, isRight: (reply: Facts) => boolean): T {
  if (!isFacts(reply) || !isRight(reply)) throw new DeskFailure(500, "notUnderstood");
  return reply as T;
}

/** Asks for a fresh presigned address for one file. @throws DeskFailure */
export async function presignUpload(body: PresignUpload, signal: AbortSignal): Promise<PresignedUpload> {
  const reply = await post("/api/uploads/presign", body, signal);
  return understood(reply, ({ documentId, url, headers }) => isText(documentId) && isText(url) && isTexts(headers));
}

/** Begins, or goes on with, a file in parts. @throws DeskFailure */
export async function beginParts(body: PresignUpload, signal: AbortSignal): Promise<UploadInParts> {
  const reply = await post("/api/uploads/parts", body, signal);
  return understood(reply, ({ documentId, arrived }) => isText(documentId) && isNumbers(arrived));
}

/** Asks for a fresh presigned address for one part. @throws DeskFailure */
export async function presignPart(documentId: string, part: PresignPart, signal: AbortSignal): Promise<PresignedPart> {
  const reply = await post(`/api/uploads/${documentId}/parts`, part, signal);
  return understood(reply, ({ url, headers }) => isText(url) && isTexts(headers));
}

/** Tells the desk that every part has been sent. @throws DeskFailure; its code upload_incomplete where one is missing */
export async function completeParts(documentId: string, signal: AbortSignal): Promise<void> {
  await post(`/api/uploads/${documentId}/complete`, {}, signal);
}

/** Hands uploaded documents to verification and answers the batch's id. @throws DeskFailure */
export async function submitDocuments(body: SubmitBatch): Promise<string> {
  const reply = await post("/api/batches", body);
  return understood<{ batchId: string }>(reply, ({ batchId }) => isText(batchId)).batchId;
}
