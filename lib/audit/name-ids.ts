import "server-only";
import { prisma } from "@/lib/db/client";

const isId = (value: unknown): value is string => typeof value === "string";

/** What the users and branches in these events' facts are called today, by their ids. What is gone since is left out. */
export async function nameIds(facts: Record<string, unknown>[]): Promise<Record<string, string>> {
  const ids = facts.flatMap(({ userId, branchId, from, to }) => [userId, branchId, from, to].filter(isId));
  if (ids.length === 0) return {};
  const [users, branches] = await Promise.all([
    prisma.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
    prisma.branch.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
  ]);
  return Object.fromEntries([...users, ...branches].map(({ id, name }) => [id, name]));
}
