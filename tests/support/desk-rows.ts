import type { Actor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/passwords";
import type { Prisma } from "@/lib/db/client";
import { newBatch } from "@/prisma/seed/build/new-batch";
import { newUser } from "@/prisma/seed/build/people";

type UserOverrides = Partial<Prisma.UserUncheckedCreateInput>;
type DocumentOverrides = Partial<Prisma.DocumentUncheckedCreateInput>;
type BatchOverrides = Partial<Prisma.BatchUncheckedCreateInput>;

/** What `newActor` signs in with. Hashed once: argon2id is slow on purpose. */
export const testPassword = "correct horse battery staple";
let testPasswordHash: Promise<string> | undefined;

/** An officer who can sign in, in a branch of their own unless one is named. */
export async function newActor(overrides: UserOverrides = {}): Promise<Actor> {
  testPasswordHash ??= hashPassword(testPassword);
  return newUser({ passwordHash: await testPasswordHash, ...overrides });
}

/** An admin who can sign in. */
export const newAdmin = (overrides: UserOverrides = {}) => newActor({ role: "ADMIN", ...overrides });

/** A batch that has ended; its documents are read PAN cards unless they say otherwise. */
export function newEndedBatch(
  officer: Actor,
  applicant: { id: string },
  documents: DocumentOverrides[] = [{}],
  overrides: BatchOverrides = {},
) {
  const ended = documents.map((document) => ({ state: "DONE" as const, documentType: "PAN", ...document }));
  return newBatch(officer, applicant, ended, { state: "COMPLETED", ...overrides });
}
