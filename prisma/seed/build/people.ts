import type { Actor } from "@/lib/auth/actor";
import { type Prisma, prisma } from "@/lib/db/client";
import { unique } from "./unique";

/** A branch of its own. */
export function newBranch(overrides: Partial<Prisma.BranchUncheckedCreateInput> = {}) {
  const id = unique();
  return prisma.branch.create({ data: { code: `B-${id}`, name: `Branch ${id}`, ...overrides } });
}

/** A user as the actor it is, in a new branch unless one is named. It cannot sign in unless given a password's hash. */
export async function newUser(overrides: Partial<Prisma.UserUncheckedCreateInput> = {}): Promise<Actor> {
  const id = unique();
  const branchId = overrides.branchId ?? (await newBranch()).id;
  const user = await prisma.user.create({
    data: { email: `${id}@desk.test`, name: `User ${id}`, role: "OFFICER", passwordHash: "-", ...overrides, branchId },
    include: { branch: true },
  });
  const { name, email, role, branch } = user;
  return { id: user.id, name, email, role, branchId, branchName: branch.name };
}
