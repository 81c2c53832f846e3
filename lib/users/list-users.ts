import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { type Prisma, prisma } from "@/lib/db/client";
import { containing } from "@/lib/db/contains";
import { readCursor, writeCursor } from "@/lib/db/keyset";
import type { ListUsersQuery, UserPage } from "./schema";

const PAGE_SIZE = 50;

/**
 * Users of all branches, newest first; whom API keys act as are no people and left out. `q` is looked for in name, e-mail and branch.
 * @throws AppError not_allowed
 */
export async function listUsers(actor: Actor, { q, after }: ListUsersQuery): Promise<UserPage> {
  requirePermission("administer", actor);
  const contains = q && containing(q);
  const search: Prisma.UserWhereInput = contains
    ? { OR: [{ name: contains }, { email: contains }, { branch: { name: contains } }, { branch: { code: contains } }] }
    : {};
  const found = await prisma.user.findMany({
    where: { AND: [search, readCursor(after)], apiKey: { is: null } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
    include: { branch: { select: { name: true } } },
  });
  const page = found.slice(0, PAGE_SIZE);
  const rows = page.map(({ id, email, name, role, branchId, branch, active, createdAt }) => ({
    ...{ id, email, name, role, branchId, active, createdAt },
    branchName: branch.name,
  }));
  return { rows, next: found.length > PAGE_SIZE ? writeCursor(page.at(-1)) : null };
}
