import "server-only";
import { prisma } from "@/lib/db/client";
import { checkProof, ErasureProof } from "./proof";
import { ErasurePlan, type ErasureView } from "./schema";

type Row = NonNullable<Awaited<ReturnType<typeof prisma.erasureRequest.findUnique>>>;

/** Requests as the pages show them, with what users are called today. */
export async function toErasureViews(rows: Row[]): Promise<ErasureView[]> {
  const ids = rows.flatMap(({ requestedById, confirmedById }) => [requestedById, confirmedById ?? requestedById]);
  const users = await prisma.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const nameOf = new Map(users.map(({ id, name }) => [id, name]));
  const called = (id: string) => nameOf.get(id) ?? id;
  return rows.map((row): ErasureView => {
    const { id, applicantId, state, reason, requestedById, requestedAt, dueAt, erasedAt } = row;
    const proof = row.proof === null ? null : ErasureProof.parse(row.proof);
    return {
      ...{ id, applicantId, state, reason, requestedById, requestedAt, dueAt, erasedAt },
      requestedByName: called(requestedById),
      confirmed:
        row.confirmedById && row.confirmedAt ? { byName: called(row.confirmedById), at: row.confirmedAt } : null,
      plan: row.plan === null ? null : ErasurePlan.parse(row.plan),
      proof: proof && { soundness: checkProof(proof), json: JSON.stringify(proof, null, 2) },
    };
  });
}
