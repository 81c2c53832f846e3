import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/passwords";
import { type Prisma, prisma } from "@/lib/db/client";

/*
 * Rows of the desk for tests: each call makes new ones with ids of its own, so that tests can run in any order and side by
 * side.
 */

const unique = () => randomUUID().replaceAll("-", "").slice(0, 12);

/** What every test user signs in with. Hashed once: argon2id is slow on purpose. */
export const testPassword = "correct horse battery staple";
let testPasswordHash: Promise<string> | undefined;

export async function newBranch(overrides: Partial<Prisma.BranchUncheckedCreateInput> = {}) {
  const id = unique();
  return prisma.branch.create({ data: { code: `B-${id}`, name: `Branch ${id}`, ...overrides } });
}

/** A user as `Actor`, in a branch of their own unless one is named. */
export async function newActor(overrides: Partial<Prisma.UserUncheckedCreateInput> = {}): Promise<Actor> {
  const id = unique();
  testPasswordHash ??= hashPassword(testPassword);
  const user = await prisma.user.create({
    data: {
      email: `${id}@desk.test`,
      name: `User ${id}`,
      role: "OFFICER",
      passwordHash: await testPasswordHash,
      ...overrides,
      branchId: overrides.branchId ?? (await newBranch()).id,
    },
    include: { branch: true },
  });
  const { name, email, role, branchId, branch } = user;
  return { id: user.id, name, email, role, branchId, branchName: branch.name };
}

export const newAdmin = (overrides: Partial<Prisma.UserUncheckedCreateInput> = {}) =>
  newActor({ role: "ADMIN", ...overrides });

/** An applicant of the officer's branch, with an open flow. */
export async function newApplicant(officer: Actor, overrides: Partial<Prisma.ApplicantUncheckedCreateInput> = {}) {
  const id = unique();
  const flow = await prisma.flow.create({ data: { state: "OPEN", atlasFlowId: randomUUID(), openedAt: new Date() } });
  return prisma.applicant.create({
    data: {
      applicationId: `LN-${id}`,
      externalReferenceId: `EXT-${id}`,
      name: `Applicant ${id}`,
      productType: "POC_CDL",
      expectedDocuments: [],
      branchId: officer.branchId,
      flowId: flow.id,
      createdById: officer.id,
      ...overrides,
    },
  });
}

export type NewDocument = Partial<Prisma.DocumentUncheckedCreateWithoutBatchInput>;

/** A batch the officer submitted for the applicant, with these documents; read PAN cards unless they say otherwise. */
export async function newBatch(
  officer: Actor,
  applicant: { id: string },
  documents: NewDocument[] = [{}],
  overrides: Partial<Prisma.BatchUncheckedCreateInput> = {},
) {
  return prisma.batch.create({
    data: {
      applicantId: applicant.id,
      officerId: officer.id,
      state: "COMPLETED",
      ...overrides,
      documents: {
        create: documents.map((document) => ({
          applicantId: applicant.id,
          officerId: officer.id,
          state: "DONE",
          submissionMode: "UPLOAD",
          fileName: `file-${unique()}.jpg`,
          contentType: "image/jpeg",
          byteSize: 1000,
          sha256: randomUUID().replaceAll("-", "").repeat(2),
          objectKey: `test/${randomUUID()}`,
          documentType: "PAN",
          submittedAt: new Date(),
          ...document,
        })),
      },
    },
    include: { documents: true },
  });
}
