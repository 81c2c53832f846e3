import "server-only";
import { prisma } from "@/lib/db/client";
import type { ChatApplicant } from "../chat/answer";
import { expectedDocuments } from "../documents/expected-documents";

/** What a flow's chat may speak of: its applicants that are not deleted, the primary one first, and their files. */
export async function listChatApplicants(flow: { id: string; productType: string }): Promise<ChatApplicant[]> {
  const applicants = await prisma.engineApplicant.findMany({
    where: { flowId: flow.id, deletedAt: null },
    orderBy: [{ primary: "desc" }, { externalReferenceId: "asc" }],
    select: {
      username: true,
      primary: true,
      userDocs: true,
      files: {
        orderBy: [{ createdAt: "asc" }, { batchId: "asc" }, { position: "asc" }],
        select: { documentId: true, status: true, documentType: true, errorCode: true, errorMessage: true },
      },
    },
  });
  return applicants.map(({ username, files, ...applicant }) => ({
    username,
    expected: expectedDocuments(flow.productType, applicant),
    files: files.map(({ documentId, status, documentType, errorCode, errorMessage }) => ({
      documentId,
      documentType,
      isFinal: status === "PROCESSING_SUCCESS" || status === "FAILED",
      problem: errorCode && (errorMessage ?? errorCode),
    })),
  }));
}

/** Keeps a question and its answer, together. @returns the answer's row */
export async function keepMessages(flowId: string, question: string, answer: string) {
  return prisma.$transaction(async (tx) => {
    await tx.engineMessage.create({ data: { flowId, fromUser: true, text: question } });
    return tx.engineMessage.create({ data: { flowId, fromUser: false, text: answer } });
  });
}

/** A page of a flow's messages, newest first, and how many there are. */
export async function listMessages(flowId: string, { skip, take }: { skip: number; take: number }) {
  const [messages, total] = await Promise.all([
    prisma.engineMessage.findMany({ where: { flowId }, orderBy: { position: "desc" }, skip, take }),
    prisma.engineMessage.count({ where: { flowId } }),
  ]);
  return { messages, total };
}
