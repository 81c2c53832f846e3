import "server-only";
import type { DocumentPart, FileData, QualityProblem } from "@/lib/atlas/contract";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { type Prisma, prisma } from "@/lib/db/client";
import type { KeptPages } from "@/lib/documents/kept-pages";
import { env } from "@/lib/env";
import { deleteUploaded } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import { completeBatch } from "./complete-batch";
import { lockBatch, recordBatchEvents } from "./events";

/** The final result of one sending of a document. */
export interface DocumentResult {
  documentId: string;
  attempt: number;
  state: "DONE" | "FAILED";
  errorCode: string | null;
  errorMessage: string | null;
  fileData: FileData | null;
  /** Of a file that holds several documents. */
  parts: DocumentPart[];
  /** What is wrong with the pictures of its pages. */
  quality: QualityProblem[];
  pages: KeptPages;
  /** Whether the file shows an Aadhaar number. */
  masked: boolean;
}

/** Takes final results of sendings over that Atlas is known to have. Repeats, and results of an earlier sending, change nothing. */
export async function applyResults(batchId: string, results: DocumentResult[]): Promise<void> {
  if (results.length === 0) return;
  await prisma.$transaction(
    async (tx) => {
      await lockBatch(tx, batchId);
      const { applicantId } = await tx.batch.findUniqueOrThrow({ where: { id: batchId } });
      for (const result of results) {
        const { documentId, attempt, state } = result;
        const documentType = result.fileData?.document_type ?? null;
        const types = [documentType, ...result.parts.map(({ document_type }) => document_type)];
        const { count } = await tx.document.updateMany({
          where: { id: documentId, batchId, attempt, state: "PROCESSING" },
          data: {
            state,
            documentType,
            documentTypes: [...new Set(types.filter((type) => type !== null))],
            parts: result.parts.length > 0 ? (result.parts as Prisma.InputJsonValue) : undefined,
            errorCode: result.errorCode,
            errorMessage: result.errorMessage,
            extract: (result.fileData ?? undefined) as Prisma.InputJsonValue | undefined,
            pages: result.pages,
            quality: result.quality as Prisma.InputJsonValue,
            completedAt: new Date(),
          },
        });
        if (count === 0) continue;
        if (result.masked && !env().KEEP_ORIGINALS) await enqueue(tx, deleteUploaded, { documentId });
        await recordBatchEvents(tx, batchId, [{ documentId, state }]);
        const code = result.errorCode ?? "FAILED";
        const isRead = state === "DONE" && !result.errorCode && documentType !== null;
        await recordAudit(
          tx,
          systemActor,
          isRead
            ? { type: "document.read", applicantId, batchId, documentId, documentType }
            : { type: "document.failed", applicantId, batchId, documentId, code },
        );
      }
      await completeBatch(tx, batchId);
    },
    { timeout: 30_000 },
  );
}
