import "server-only";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/passwords";
import { Prisma, prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { CreateBranchBody, CreateUserBody, NewPassword } from "./schema";

/** Where an admin belongs on a database that has no branch yet. */
const headOffice = { code: "HO", name: "Head office" };

export const CreateAdminBody = z.strictObject({
  email: CreateUserBody.shape.email,
  name: CreateUserBody.shape.name,
  password: NewPassword,
  /** Code of the branch; the first one there is, or a new head office, where none is named. */
  branchCode: CreateBranchBody.shape.code.optional(),
});
export type CreateAdmin = z.infer<typeof CreateAdminBody>;

/**
 * Makes an admin from the machine's own terminal: on a new database nobody could sign in to make one.
 * @throws AppError user_exists, invalid_input (no such branch)
 */
export async function createAdmin({ password, branchCode, ...person }: CreateAdmin): Promise<{ id: string }> {
  const passwordHash = await hashPassword(password);
  try {
    return await prisma.$transaction(async (tx) => {
      const known = await tx.branch.findFirst({
        where: branchCode ? { code: branchCode } : {},
        orderBy: { name: "asc" },
      });
      if (!known && branchCode)
        throw new AppError("invalid_input", { reason: "noBranchWithCode", args: { code: branchCode } });
      const branch = known ?? (await tx.branch.create({ data: headOffice }));
      if (!known) {
        await recordAudit(tx, systemActor, { type: "branch.created", branchId: branch.id, code: branch.code });
      }
      const user = await tx.user.create({ data: { ...person, passwordHash, role: "ADMIN", branchId: branch.id } });
      const { id: userId, role, branchId } = user;
      await recordAudit(tx, systemActor, { type: "user.created", userId, role, branchId });
      return { id: userId };
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
      throw new AppError("user_exists", "emailTaken");
    }
    throw error;
  }
}
