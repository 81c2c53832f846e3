import "server-only";
import { createHash } from "node:crypto";
import { prisma } from "@/lib/db/client";
import { engineKeys } from "@/lib/storage/keys";
import { getObject, putObject } from "@/lib/storage/object-store";

export interface KeptBlob {
  id: string;
  objectKey: string;
}

/**
 * Keeps bytes once per tenant, by hash. The object is written before its row, under a key that is its hash: a row
 * always has its object, and two writers at once write the same bytes.
 */
export async function keepBlob(tenantId: string, bytes: Buffer): Promise<KeptBlob> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const where = { tenantId_sha256: { tenantId, sha256 } };
  const select = { id: true, objectKey: true };
  const before = await prisma.engineBlob.findUnique({ where, select: { ...select, deletedAt: true } });
  if (before && !before.deletedAt) return before;

  const objectKey = engineKeys.blob(tenantId, sha256);
  await putObject(objectKey, bytes, "application/octet-stream");
  await prisma.engineBlob.createMany({
    data: [{ tenantId, sha256, byteSize: bytes.byteLength, objectKey }],
    skipDuplicates: true,
  });
  if (before) await prisma.engineBlob.update({ where, data: { deletedAt: null } });
  return prisma.engineBlob.findUniqueOrThrow({ where, select });
}

/** The bytes of a kept blob. @throws Error where the store has lost them */
export async function readBlob(objectKey: string): Promise<Buffer> {
  const object = await getObject(objectKey);
  if (!object) throw new Error("The kept bytes of a file are missing in the object store");
  const chunks: Buffer[] = [];
  for await (const chunk of object.body) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
