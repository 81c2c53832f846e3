import "server-only";
import { prisma } from "@/lib/db/client";
import type { Split } from "./schema";

/** What officers (also deactivated ones) and branches are called, by their ids; nothing for what has codes. */
export async function nameKeys(split: Split, keys: (string | null)[]): Promise<Map<string | null, string>> {
  const query = { where: { id: { in: keys.filter((key) => key !== null) } }, select: { id: true, name: true } };
  if (split === "officer") return new Map((await prisma.user.findMany(query)).map(({ id, name }) => [id, name]));
  if (split === "branch") return new Map((await prisma.branch.findMany(query)).map(({ id, name }) => [id, name]));
  return new Map();
}
