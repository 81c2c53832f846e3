import { z } from "zod";
import type { SubmitBatch } from "@/lib/batches/schema";
import type { PresignedUpload, PresignUpload } from "@/lib/documents/schema";

/** Problem details as the desk answers them (lib/http/problem.ts). */
const Problem = z.looseObject({
  title: z.string(),
  detail: z.string(),
  details: z.looseObject({ documentId: z.string().optional() }).default({}),
});

const PresignReply: z.ZodType<PresignedUpload> = z.looseObject({
  documentId: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  expiresAt: z.string(),
});

const SubmitReply = z.looseObject({ batchId: z.string() });

/** The desk said no, or did not answer (status 0). `message` is meant for the officer. */
export class DeskFailure extends Error {
  override readonly name = "DeskFailure";
  constructor(
    message: string,
    readonly status: number,
    readonly code: string | null = null,
    /** The earlier document with the same content, where `code` is document_exists. */
    readonly existingDocumentId: string | null = null,
  ) {
    super(message);
  }
}

const OFFLINE = "The desk cannot be reached. Check the network.";

async function failureOf(response: Response): Promise<DeskFailure> {
  if (response.status === 401) return new DeskFailure("You are signed out. Sign in again in another tab.", 401);
  const body: unknown = await response.json().catch(() => null);
  const problem = Problem.safeParse(body).data;
  if (!problem) return new DeskFailure(`The desk answered ${response.status}.`, response.status);
  return new DeskFailure(problem.detail, response.status, problem.title, problem.details.documentId ?? null);
}

async function post<T>(path: string, body: unknown, reply: z.ZodType<T>, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal,
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new DeskFailure(OFFLINE, 0);
  });
  if (!response.ok) throw await failureOf(response);
  const parsed = reply.safeParse(await response.json());
  if (!parsed.success) throw new DeskFailure("The desk's answer was not understood.", 500);
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
