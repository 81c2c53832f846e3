import "server-only";
import { prisma, type Tx } from "@/lib/db/client";
import type { Threshold } from "@/lib/review/thresholds";

/** Every threshold admins have set: tens of rows. */
export const listThresholds = (tx: Tx = prisma): Promise<Threshold[]> => tx.reviewThreshold.findMany();
