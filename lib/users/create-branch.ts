import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { Prisma, prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { CreateBranch } from "./schema";

/** Opens a branch, for users and their applicants. @throws AppError not_allowed, branch_exists */
export async function createBranch(actor: Actor, input: CreateBranch): Promise<{ id: string }> {
  requirePermission("administer", actor);
  try {
    return await prisma.$transaction(async (tx) => {
      const { id: branchId, code } = await tx.branch.create({ data: input });
      await recordAudit(tx, actor, { type: "branch.created", branchId, code });
      return { id: branchId };
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
      const fields = { code: "anotherHasCode" } as const;
      throw new AppError("branch_exists", "branchCodeTaken", { fields });
    }
    throw error;
  }
}
