import "server-only";
import { permissions } from "@/lib/auth/access";
import type { Role } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/db/client";
import { prisma } from "@/lib/db/client";

/** Somebody who may open the applicants of a branch. */
export interface Colleague {
  id: string;
  name: string;
  role: Role;
}

const mayOversee: readonly Role[] = permissions.oversee;
const mayWork: readonly Role[] = permissions.work;

/** Whoever may open a branch's applicants: its own people, and who oversees all branches. A lender's own system is nobody. */
export const ofBranch = (branchId: string) =>
  ({
    ...{ active: true, apiKey: { is: null } },
    OR: [{ branchId }, { role: { in: [...mayOversee] } }],
  }) satisfies Prisma.UserWhereInput;

/** Whoever cannot work on a branch's applicants: gone, moved, only reading, or one of the lender's own systems. */
export const idleIn = (branchId: string) =>
  ({
    OR: [
      ...[{ active: false }, { apiKey: { isNot: null } }, { role: { notIn: [...mayWork] } }],
      { branchId: { not: branchId }, role: { notIn: [...mayOversee] } },
    ],
  }) satisfies Prisma.UserWhereInput;

/** Everybody who may open this branch's applicants, by name. A branch has tens of people, so there are no pages. */
export async function listColleagues(branchId: string, tx: Tx = prisma): Promise<Colleague[]> {
  return tx.user.findMany({
    where: ofBranch(branchId),
    select: { id: true, name: true, role: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
