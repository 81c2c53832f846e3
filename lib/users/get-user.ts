import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { UserRow } from "./schema";

/** One user as the admin sees them. @throws AppError not_allowed, not_found */
export async function getUser(actor: Actor, userId: string): Promise<UserRow> {
  requirePermission("administer", actor);
  const user = await prisma.user.findUnique({
    where: { id: userId, apiKey: { is: null } },
    select: {
      id: true,
      email: true,
      name: true,
      role: true,
      branchId: true,
      active: true,
      createdAt: true,
      branch: true,
    },
  });
  if (!user) throw new AppError("not_found", "noUser");
  const { branch, ...row } = user;
  return { ...row, branchName: branch.name };
}
