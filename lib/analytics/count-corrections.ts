import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import type { Range } from "./range";
import type { Filters } from "./schema";
import { wantedFields } from "./wanted";

/** How often people had to put a field of a document type right. */
export interface Correction {
  /** Null where the type was not recognised. */
  type: string | null;
  /** Atlas's name of the field. */
  field: string;
  /** Looked at by a person. */
  reviewed: number;
  /** Put right by them; the others' read value was kept. */
  corrected: number;
}

/**
 * Counts, by type and field, what people made of the fields they looked at in documents submitted in a range. Of several
 * looks at a field the newest counts. Most corrected first.
 * @throws AppError not_allowed
 */
export async function countCorrections(actor: Actor, range: Range, filters: Filters): Promise<Correction[]> {
  requirePermission("oversee", actor);
  return prisma.$queryRaw<Correction[]>`
    SELECT figure."type", figure."name" AS field, count(*)::int AS reviewed,
      (count(*) FILTER (WHERE figure."isCorrected"))::int AS corrected
    ${wantedFields(actor, range, filters)} GROUP BY 1, 2 ORDER BY 4 DESC, 3 DESC, 1, 2`;
}
