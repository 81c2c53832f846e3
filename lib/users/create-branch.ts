import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor, AuditContext } from "@/lib/auth/actor";
import { Prisma, prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { requireAdmin } from "./require-admin";
import type { CreateBranch } from "./schema";

/** Opens a branch, for users and their applicants. @throws AppError not_allowed, branch_exists */
export async function createBranch(
  actor: Actor,
  input: CreateBranch,
  context: AuditContext = {},
): Promise<{ id: string }> {
  requireAdmin(actor);
  try {
    return await prisma.$transaction(async (tx) => {
      const { id: branchId, code } = await tx.branch.create({ data: input });
      await recordAudit(tx, actor, { type: "branch.created", branchId, code }, context);
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
