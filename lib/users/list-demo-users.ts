import "server-only";
import type { Role } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";

export interface DemoUser {
  email: string;
  role: Role;
  branchName: string;
}

/** The e-mails of the demo's own users, for the sign-in page's hint. Empty unless the embedded, seeded database is used. */
export async function listDemoUsers(): Promise<DemoUser[]> {
  if (!env().DEMO) return [];
  const users = await prisma.user.findMany({
    // Whoever is added later, even here, is not told of: the reserved domain is the seed's.
    where: { active: true, email: { endsWith: "@patra.example" } },
    select: { email: true, role: true, branch: { select: { name: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 8,
  });
  return users.map(({ email, role, branch }) => ({ email, role, branchName: branch.name }));
}
