import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/**
 * Refuses to put anybody into a branch that is closed or not there; it stays open until the transaction ends.
 * @throws AppError invalid_input
 */
export async function requireOpenBranch(tx: Tx, branchId: string): Promise<void> {
  const [branch] = await tx.$queryRaw<{ closedAt: Date | null }[]>`
    select "closedAt" from desk."Branch" where "id" = ${branchId} for share`;
  if (branch && branch.closedAt === null) return;
  const reason = branch ? "branchClosed" : "noBranch";
  throw new AppError("invalid_input", reason, { fields: { branchId: "chooseBranch" } });
}
