import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/** The branch to be changed, locked until the transaction ends: nobody is put into it meanwhile. @throws AppError not_found */
export async function lockBranch(tx: Tx, branchId: string) {
  await tx.$queryRaw`select 1 from desk."Branch" where "id" = ${branchId} for update`;
  const branch = await tx.branch.findUnique({ where: { id: branchId } });
  if (!branch) throw new AppError("not_found", "noBranch");
  return branch;
}
