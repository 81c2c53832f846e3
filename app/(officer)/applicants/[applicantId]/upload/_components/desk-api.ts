import { z } from "zod";
import type { SubmitBatch } from "@/lib/batches/schema";
import type { PresignedUpload, PresignUpload } from "@/lib/documents/schema";
import type { Words } from "@/lib/i18n/translator";
import { noteOfCode, type UploadNote } from "./upload-note";

/** Problem details as the desk answers them (lib/http/problem.ts). */
const Problem = z.looseObject({
  title: z.string(),
  details: z
    .looseObject({
      documentId: z.string().optional(),
      documents: z.array(z.looseObject({ fileName: z.string() })).default([]),
    })
    .default({ documents: [] }),
});

const PresignReply: z.ZodType<PresignedUpload> = z.looseObject({
  documentId: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  expiresAt: z.string(),
});

const SubmitReply = z.looseObject({ batchId: z.string() });

/** The desk said no, or did not answer (status 0). */
export class DeskFailure extends Error {
  override readonly name = "DeskFailure";
  constructor(
    readonly status: number,
    /** The code of problem details; where there are none, what went wrong on the way. */
    readonly code: string,
    /** The earlier document with the same content, where `code` is document_exists. */
    readonly existingDocumentId: string | null = null,
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

async function failureOf(response: Response): Promise<DeskFailure> {
  if (response.status === 401) return new DeskFailure(401, "signedOut");
  const body: unknown = await response.json().catch(() => null);
  const problem = Problem.safeParse(body).data;
  if (!problem) return new DeskFailure(response.status, "other");
  const { documentId = null, documents } = problem.details;
  const files = documents.map(({ fileName }) => fileName);
  return new DeskFailure(response.status, problem.title, documentId, files);
}

async function post<T>(path: string, body: unknown, reply: z.ZodType<T>, signal?: AbortSignal): Promise<T> {
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
  const parsed = reply.safeParse(await response.json());
  if (!parsed.success) throw new DeskFailure(500, "notUnderstood");
  return parsed.data;
}

/** Asks for a fresh presigned address for one file. @throws DeskFailure */
export function presignUpload(body: PresignUpload, signal: AbortSignal): Promise<PresignedUpload> {
  return post("/api/uploads/presign", body, PresignReply, signal);
}

/** Hands uploaded documents to verification and answers the batch's id. @throws DeskFailure */
export async function submitDocuments(body: SubmitBatch): Promise<string> {
  const { batchId } = await post("/api/batches", body, SubmitReply);
  return batchId;
}
