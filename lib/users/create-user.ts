import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/passwords";
import { requirePermission } from "@/lib/auth/require-permission";
import { Prisma, prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { generatePassword } from "./generate-password";
import { requireOpenBranch } from "./require-open-branch";
import type { CreateUser } from "./schema";

/**
 * Makes a user with a random password, which is answered this once and kept only as its hash.
 * @throws AppError not_allowed, user_exists, invalid_input (no such branch, or a closed one)
 */
export async function createUser(actor: Actor, input: CreateUser): Promise<{ id: string; password: string }> {
  requirePermission("administer", actor);
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  try {
    return await prisma.$transaction(async (tx) => {
      await requireOpenBranch(tx, input.branchId);
      const user = await tx.user.create({ data: { ...input, passwordHash } });
      const { id: userId, role, branchId } = user;
      await recordAudit(tx, actor, { type: "user.created", userId, role, branchId });
      return { id: userId, password };
    });
  } catch (error) {
    const code = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : undefined;
    if (code === "P2002") {
      const fields = { email: "somebodyHasEmail" } as const;
      throw new AppError("user_exists", "emailTaken", { fields });
    }
    throw error;
  }
}
