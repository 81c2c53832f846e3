import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { assignApplicant } from "@/lib/applicants/assign-applicant";
import type { Actor } from "@/lib/auth/actor";
import { addComment } from "@/lib/comments/add-comment";
import { prisma } from "@/lib/db/client";
import { getHome } from "@/lib/home/get-home";
import { homeMark } from "@/lib/home/home-mark";
import { decide } from "@/lib/review/decide";
import { changeBranch } from "@/lib/users/change-branch";
import { setActive } from "@/lib/users/set-active";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newActor, newAdmin, newEndedBatch } from "@/tests/support/desk-rows";

const waiting = { state: "DONE", documentType: "PAN", completedAt: new Date() } as const;
const failed = { state: "FAILED", errorCode: "FETCH_FAILED", completedAt: new Date() } as const;
const unread = { ...waiting, documentType: null, errorCode: "UNRECOGNISED" } as const;
const locked = { ...waiting, documentType: null, errorCode: "PASSWORD_NEEDED" } as const;

const counts = async (actor: Actor) => {
  const { work, mentions, finished } = await getHome(actor, {});
  const [password, fails, review] = [work.password.count, work.failed.count, work.review.count];
  return { password, failed: fails, review, mentions: mentions.count, finished: finished.count };
};
const nothing = { password: 0, failed: 0, review: 0, mentions: 0, finished: 0 };

async function newTeam() {
  const asha = await newActor();
  const rohan = await newActor({ branchId: asha.branchId });
  const kavya = await newActor({ branchId: asha.branchId, role: "REVIEWER" });
  return { asha, rohan, kavya };
}

test("an officer sees what waits on applicants of theirs, a reviewer all of the branch, nobody another branch's", async () => {
  const { asha, rohan, kavya } = await newTeam();
  const applicant = await newApplicant(asha);
  await newEndedBatch(asha, applicant, [waiting, waiting, failed, unread, locked], { completedAt: new Date() });
  const all = { password: 1, failed: 2, review: 2, mentions: 0, finished: 1 };
  expect(await counts(asha)).toEqual(all);
  expect(await counts(kavya)).toEqual(all);
  expect(await counts(rohan)).toEqual(nothing);
  expect(await counts(await newActor({ role: "REVIEWER" }))).toEqual(nothing);
});

test("an applicant that is given away is its new owner's to deal with, and stays among the creator's applicants", async () => {
  const { asha, rohan } = await newTeam();
  const applicant = await newApplicant(asha);
  await newEndedBatch(asha, applicant, [waiting]);
  await assignApplicant(asha, { applicantId: applicant.id, assigneeId: rohan.id });
  expect([await counts(asha), await counts(rohan)]).toEqual([nothing, { ...nothing, review: 1 }]);
  for (const actor of [asha, rohan]) {
    expect((await getHome(actor, {})).applicants).toMatchObject([{ id: applicant.id, assigneeName: rohan.name }]);
  }
});

test("what is assigned to nobody and was opened by somebody who is gone is every colleague's to deal with", async () => {
  const { asha, rohan } = await newTeam();
  const applicant = await newApplicant(asha);
  await newEndedBatch(asha, applicant, [waiting]);
  expect(await counts(rohan)).toEqual(nothing);
  const admin = await newAdmin();
  await setActive(admin, { userId: asha.id, active: false });
  expect(await counts(rohan)).toEqual({ ...nothing, review: 1 });
  const third = await newActor({ branchId: asha.branchId });
  await assignApplicant(rohan, { applicantId: applicant.id, assigneeId: third.id });
  expect([await counts(rohan), await counts(third)]).toEqual([nothing, { ...nothing, review: 1 }]);
  await changeBranch(admin, { userId: third.id, branchId: admin.branchId });
  const moved = { ...third, branchId: admin.branchId };
  expect([await counts(rohan), await counts(moved)]).toEqual([{ ...nothing, review: 1 }, nothing]);
});

test("what was decided no longer waits; a second approval waits for who may give it and did not give the first", async () => {
  const { asha, kavya } = await newTeam();
  const code = `TWO_${randomUUID().slice(0, 8)}`;
  await prisma.productType.create({ data: { code, name: code, needsSecondApproval: true, expectedDocuments: [] } });
  const applicant = await newApplicant(asha, { productType: code });
  const batch = await newEndedBatch(asha, applicant, [waiting, waiting]);
  const [first, second] = batch.documents.map(({ id }) => id);
  await decide(asha, { documentId: first ?? "", decision: "APPROVE" });
  expect([(await counts(asha)).review, (await counts(kavya)).review]).toEqual([1, 2]);
  await decide(kavya, { documentId: second ?? "", decision: "APPROVE" });
  expect([(await counts(asha)).review, (await counts(kavya)).review]).toEqual([0, 1]);
  await decide(kavya, { documentId: first ?? "", decision: "APPROVE" });
  expect((await counts(kavya)).review).toBe(0);
});

test("the longest waiting comes first, five of them until all are asked for", async () => {
  const { asha } = await newTeam();
  const applicant = await newApplicant(asha);
  const ages = [3, 1, 7, 5, 2, 6, 4];
  await newEndedBatch(
    asha,
    applicant,
    ages.map((age) => ({ ...waiting, fileName: `${age}.png`, completedAt: new Date(Date.now() - age * 60_000) })),
  );
  const named = async (query: Parameters<typeof getHome>[1]) =>
    (await getHome(asha, query)).work.review.rows.map(({ fileName }) => Number.parseInt(fileName, 10));
  expect(await named({})).toEqual([7, 6, 5, 4, 3]);
  expect(await named({ show: "review" })).toEqual([7, 6, 5, 4, 3, 2, 1]);
});

test("a failure of more than a month ago, and a batch of more than a day ago, are no news", async () => {
  const { asha } = await newTeam();
  const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3600 * 1000);
  const applicant = await newApplicant(asha);
  await newEndedBatch(asha, applicant, [{ ...failed, completedAt: daysAgo(31) }], { completedAt: daysAgo(31) });
  expect(await counts(asha)).toEqual(nothing);
});

test("one's applicants stand by what was done with them last; a look is no doing", async () => {
  const { asha, kavya } = await newTeam();
  const [first, second, third] = [await newApplicant(asha), await newApplicant(asha), await newApplicant(asha)];
  const comment = (applicantId: string) => addComment(kavya, { applicantId, text: "seen", sendKey: randomUUID() });
  for (const { id } of [third, first, second]) await comment(id);
  await comment(first.id);
  const ids = (await getHome(asha, {})).applicants.map(({ id }) => id);
  expect(ids).toEqual([first.id, second.id, third.id]);
});

test("an auditor sees what waits everywhere, and has no applicants", async () => {
  const { asha } = await newTeam();
  await newEndedBatch(asha, await newApplicant(asha), [waiting]);
  const home = await getHome(await newActor({ role: "AUDITOR" }), {});
  expect(home.work.review.count).toBeGreaterThan(0);
  expect(home.applicants).toEqual([]);
});

test("the sign of what is on show changes with it, and with nothing else", async () => {
  const { asha, rohan } = await newTeam();
  const applicant = await newApplicant(asha);
  const markOf = async (query: Parameters<typeof getHome>[1] = {}) => homeMark(await getHome(asha, query));
  const first = await markOf();
  await newEndedBatch(rohan, await newApplicant(rohan), [waiting]);
  expect(await markOf()).toBe(first);
  await newEndedBatch(asha, applicant, [waiting]);
  const second = await markOf();
  expect(second).not.toBe(first);
  expect(await markOf()).toBe(second);
});
