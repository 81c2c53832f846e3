import { z } from "zod";
import type { SubmitBatch } from "@/lib/batches/schema";
import type { PresignedUpload, PresignUpload } from "@/lib/documents/schema";

const Problem = z.looseObject({
  code: z.string().optional(),
  detail: z.string().optional(),
  title: z.string().optional(),
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

/** The earlier document's id stands among the problem's details, flat or nested. */
function existingDocument(body: unknown): string | null {
  const Details = z.looseObject({ documentId: z.string() });
  const flat = Details.safeParse(body);
  if (flat.success) return flat.data.documentId;
  const nested = z.looseObject({ details: Details }).safeParse(body);
  return nested.success ? nested.data.details.documentId : null;
}

async function failureOf(response: Response): Promise<DeskFailure> {
  const body: unknown = await response.json().catch(() => null);
  const problem = Problem.safeParse(body);
  if (response.status === 401) return new DeskFailure("You are signed out. Sign in again in another tab.", 401);
  const message = problem.data?.detail ?? problem.data?.title ?? `The desk answered ${response.status}.`;
  return new DeskFailure(message, response.status, problem.data?.code ?? null, existingDocument(body));
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
