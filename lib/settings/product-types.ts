import "server-only";
import { prisma, type Tx } from "@/lib/db/client";

/** A product as admins have set it up; null for one that Atlas was told and nobody set up. */
export const getProductType = (code: string, tx: Tx = prisma) => tx.productType.findUnique({ where: { code } });
