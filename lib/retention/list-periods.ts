import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { classesOf, documentClasses } from "./document-classes";
import type { PeriodView } from "./schema";

/** How long every class is kept. A file that holds several classes counts in each. @throws AppError not_allowed */
export async function listPeriods(actor: Actor): Promise<PeriodView[]> {
  requirePermission("oversee", actor);
  const [periods, groups] = await Promise.all([
    prisma.retentionPeriod.findMany(),
    prisma.document.groupBy({
      by: ["documentTypes"],
      where: { state: { in: ["DONE", "FAILED"] }, clearedAt: null },
      _count: true,
    }),
  ]);
  return documentClasses.map((documentClass) => {
    const { days = null, version = 0 } = periods.find((period) => period.documentClass === documentClass) ?? {};
    const documentCount = groups
      .filter(({ documentTypes }) => classesOf(documentTypes).includes(documentClass))
      .reduce((sum, { _count }) => sum + _count, 0);
    return { documentClass, days, version, documentCount };
  });
}
