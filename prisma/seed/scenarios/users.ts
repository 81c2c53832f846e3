import { z } from "zod";
import { type Actor, roles } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/passwords";
import { prisma } from "@/lib/db/client";

/** The demo's users as the launcher made them, passwords at random. */
export const DemoLogins = z.array(
  z.object({
    email: z.email(),
    name: z.string(),
    role: z.enum(roles),
    branchCode: z.string(),
    branchName: z.string(),
    password: z.string().min(12),
  }),
);
export type DemoLogins = z.infer<typeof DemoLogins>;

/** Makes the demo's branches and users. Safe to repeat. @returns the users as actors, in the order given */
export async function seedUsers(logins: DemoLogins): Promise<Actor[]> {
  const actors: Actor[] = [];
  for (const { email, name, role, branchCode, branchName, password } of logins) {
    const branch = await prisma.branch.upsert({
      where: { code: branchCode },
      create: { code: branchCode, name: branchName },
      update: {},
    });
    const passwordHash = await hashPassword(password);
    const user = await prisma.user.upsert({
      where: { email },
      create: { email, name, role, passwordHash, branchId: branch.id },
      update: { passwordHash },
    });
    actors.push({ id: user.id, name, email, role: user.role, branchId: branch.id, branchName: branch.name });
  }
  return actors;
}
