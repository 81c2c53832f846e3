import "server-only";
import { z } from "zod";
import type { QualityProblem } from "@/lib/atlas/contract";
import { Prisma, prisma, type Tx } from "@/lib/db/client";
import { deleteKept } from "@/lib/jobs/definitions";
import { enqueue } from "@/lib/jobs/enqueue";
import type { DocumentPart } from "../pipeline/ports";
import { KeptPage, KeptParts, KeptQuality } from "./list-files";
import { planDelivery } from "./plan-delivery";

/** How a file ended. Expected failures of reading are PROCESSING_SUCCESS with an error code (contract 3.3). */
export interface FileResult {
  status: "PROCESSING_SUCCESS" | "FAILED";
  documentType: string | null;
  errorCode: string | null;
  errorMessage: string | null;
  data: unknown;
  /** Every document of a file that holds several, the main one among them. */
  parts?: DocumentPart[];
  /** What is wrong with the pictures of its pages; absent where no page is one. */
  quality?: QualityProblem[] | undefined;
  pages: KeptPage[];
  redactedKey: string | null;
  /** True where an Aadhaar number was found and painted over. */
  masked?: boolean;
  engineVersion: string;
}

/** Postgres's JSON takes neither U+0000 nor half a surrogate pair; text layers of broken PDFs hold both. */
function storable(value: unknown): unknown {
  const clean = (text: string) => text.toWellFormed().replaceAll("\0", "");
  return JSON.parse(JSON.stringify(value), (_key, inner) => (typeof inner === "string" ? clean(inner) : inner));
}

const jsonOrNull = (value: unknown) => (value === null ? Prisma.DbNull : (storable(value) as Prisma.InputJsonValue));

/** Has the file's bytes deleted where its tenant keeps none that show an Aadhaar number. */
async function planDeletion(tx: Tx, uuid: string): Promise<void> {
  const { blobId, flow } = await tx.engineFile.findUniqueOrThrow({
    where: { uuid },
    select: { blobId: true, flow: { select: { tenant: { select: { keepsOriginals: true } } } } },
  });
  if (blobId && !flow.tenant.keepsOriginals) await enqueue(tx, deleteKept, { blobId });
}

/**
 * Writes the end of a file, in one update that only an unfinished file takes: however often a job runs, a file ends
 * once. With the end of an applicant's last file, its callback is planned. @returns false where it had ended before
 */
export async function finishFile(uuid: string, result: FileResult): Promise<boolean> {
  const { data, parts, quality, pages, ...plain } = result;
  const types = [plain.documentType, ...(parts ?? []).map(({ documentType }) => documentType)];
  return prisma.$transaction(async (tx) => {
    const ended = await tx.engineFile.updateMany({
      where: { uuid, status: { in: ["UPLOAD_SUCCESS", "PROCESSING"] } },
      data: {
        ...plain,
        data: jsonOrNull(data),
        parts: jsonOrNull(parts ?? null),
        quality: jsonOrNull(quality ?? null),
        documentTypes: [...new Set(types.filter((type) => type !== null))],
        pages: pages as unknown as Prisma.InputJsonValue,
        fileUrl: null,
        finishedAt: new Date(),
      },
    });
    if (ended.count === 0) return false;
    if (plain.masked) await planDeletion(tx, uuid);
    await planDelivery(tx, uuid);
    return true;
  });
}

/** The result this tenant already has for the same bytes, read by the same version: nothing is read twice. */
export async function findEarlierResult(blobId: string, engineVersion: string): Promise<FileResult | undefined> {
  const earlier = await prisma.engineFile.findFirst({
    where: { blobId, engineVersion, status: "PROCESSING_SUCCESS" },
    // Of one that needed a password and one that was given it, the latter.
    orderBy: { errorCode: { sort: "asc", nulls: "first" } },
    select: {
      ...{ documentType: true, errorCode: true, errorMessage: true },
      ...{ data: true, parts: true, quality: true, pages: true, redactedKey: true, masked: true },
    },
  });
  if (!earlier) return undefined;
  return {
    ...earlier,
    parts: earlier.parts === null ? undefined : KeptParts.parse(earlier.parts),
    quality: earlier.quality === null ? undefined : KeptQuality.parse(earlier.quality),
    status: "PROCESSING_SUCCESS",
    engineVersion,
    pages: z.array(KeptPage).parse(earlier.pages ?? []),
  };
}
