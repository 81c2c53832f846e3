import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { addComment } from "@/lib/comments/add-comment";
import { deleteComment } from "@/lib/comments/delete-comment";
import { editComment } from "@/lib/comments/edit-comment";
import { CHANGEABLE_MINUTES } from "@/lib/comments/limits";
import { listMentions } from "@/lib/comments/list-mentions";
import { seeMentions } from "@/lib/comments/see-mentions";
import { prisma } from "@/lib/db/client";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newActor } from "@/tests/support/desk-rows";

async function newTeam() {
  const asha = await newActor({ name: `Asha ${randomUUID().slice(0, 6)}` });
  const kavya = await newActor({ name: `Kavya ${randomUUID().slice(0, 6)}`, branchId: asha.branchId });
  const { id: applicantId } = await newApplicant(asha);
  return { asha, kavya, applicantId };
}

async function write(author: Actor, applicantId: string, text: string, sendKey: string = randomUUID()) {
  await addComment(author, { applicantId, text, sendKey });
  return prisma.comment.findUniqueOrThrow({ where: { authorId_sendKey: { authorId: author.id, sendKey } } });
}

const mentionsOf = async (actor: Actor) =>
  (await listMentions(actor, { take: 10 })).map(({ commentId, authorName }) => ({ commentId, authorName }));

const eventsOf = async (applicantId: string) =>
  (await prisma.auditEvent.findMany({ where: { applicantId }, orderBy: { id: "asc" } })).map(({ type, data }) => ({
    ...(data as { mentioned?: number }),
    type,
  }));

test("who is named by @ is told of it until they have seen it", async () => {
  const { asha, kavya, applicantId } = await newTeam();
  const { id } = await write(asha, applicantId, `@${kavya.name} please look at the payslip`);
  expect(await mentionsOf(kavya)).toEqual([{ commentId: id, authorName: asha.name }]);
  await seeMentions(asha, [id]);
  expect(await mentionsOf(kavya)).toHaveLength(1);
  await seeMentions(kavya, [id]);
  expect(await mentionsOf(kavya)).toEqual([]);
  expect(await eventsOf(applicantId)).toMatchObject([{ type: "comment.added", mentioned: 1 }]);
});

test("what somebody writes never stands in an audit event", async () => {
  const { asha, applicantId } = await newTeam();
  await write(asha, applicantId, "The employer's letter is missing");
  const events = await prisma.auditEvent.findMany({ where: { applicantId } });
  expect(events).toHaveLength(1);
  expect(JSON.stringify(events.map(({ data }) => data))).not.toContain("letter");
});

test("one who may not open the applicant is not told, nor is the author", async () => {
  const { asha, applicantId } = await newTeam();
  const stranger = await newActor({ name: `Meera ${randomUUID().slice(0, 6)}` });
  await write(asha, applicantId, `@${stranger.name} @${asha.name}`);
  expect(await mentionsOf(stranger)).toEqual([]);
  expect(await mentionsOf(asha)).toEqual([]);
});

test("one who was moved to another branch does not read what was said to them before", async () => {
  const { asha, kavya, applicantId } = await newTeam();
  await write(asha, applicantId, `@${kavya.name}`);
  const { branchId } = await newActor();
  expect(await mentionsOf({ ...kavya, branchId })).toEqual([]);
});

test("a comment sent again after a lost answer is one comment and one event", async () => {
  const { asha, kavya, applicantId } = await newTeam();
  const sendKey = randomUUID();
  const text = `@${kavya.name} twice`;
  await Promise.all([1, 2, 3].map(() => addComment(asha, { applicantId, text, sendKey })));
  await addComment(asha, { applicantId, text, sendKey });
  expect(await prisma.comment.count({ where: { applicantId } })).toBe(1);
  expect(await eventsOf(applicantId)).toHaveLength(1);
  expect(await mentionsOf(kavya)).toHaveLength(1);
});

test("a full Aadhaar number is refused, spaced or not, and nothing is kept of it", async () => {
  const { asha, applicantId } = await newTeam();
  for (const text of ["it is 2345 6789 0123", "234567890123"]) {
    await expect(write(asha, applicantId, text)).rejects.toMatchObject({ code: "invalid_input" });
  }
  const { id } = await write(asha, applicantId, "ends in 0123");
  await expect(editComment(asha, { commentId: id, text: "2345-6789-0123" })).rejects.toMatchObject({
    code: "invalid_input",
  });
  expect(await prisma.comment.findMany({ where: { applicantId } })).toMatchObject([{ text: "ends in 0123" }]);
});

test("an author puts a comment right: whom it names anew is told, whom it no longer names is not", async () => {
  const { asha, kavya, applicantId } = await newTeam();
  const rohan = await newActor({ name: `Rohan ${randomUUID().slice(0, 6)}`, branchId: asha.branchId });
  const { id } = await write(asha, applicantId, `@${kavya.name} look`);
  await editComment(asha, { commentId: id, text: `@${rohan.name} look` });
  expect(await mentionsOf(kavya)).toEqual([]);
  expect(await mentionsOf(rohan)).toHaveLength(1);
  await seeMentions(rohan, [id]);
  await editComment(asha, { commentId: id, text: `@${rohan.name} look, please` });
  expect(await mentionsOf(rohan)).toEqual([]); // seen is seen
  expect((await eventsOf(applicantId)).map(({ type }) => type)).toEqual([
    "comment.added",
    "comment.edited",
    "comment.edited",
  ]);
});

test("a deleted comment leaves no words and no mention, only that it was", async () => {
  const { asha, kavya, applicantId } = await newTeam();
  const { id } = await write(asha, applicantId, `@${kavya.name} wrong applicant`);
  await deleteComment(asha, id);
  expect(await prisma.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({
    text: "",
    deletedAt: expect.any(Date),
  });
  expect(await mentionsOf(kavya)).toEqual([]);
  await expect(deleteComment(asha, id)).rejects.toMatchObject({ code: "not_found" });
  expect((await eventsOf(applicantId)).map(({ type }) => type)).toEqual(["comment.added", "comment.deleted"]);
});

test("nobody changes another's comment, and nobody their own once it stands", async () => {
  const { asha, kavya, applicantId } = await newTeam();
  const { id } = await write(asha, applicantId, "as it was");
  await expect(editComment(kavya, { commentId: id, text: "changed" })).rejects.toMatchObject({ code: "not_found" });
  await expect(deleteComment(kavya, id)).rejects.toMatchObject({ code: "not_found" });
  const createdAt = new Date(Date.now() - (CHANGEABLE_MINUTES + 1) * 60_000);
  await prisma.comment.update({ where: { id }, data: { createdAt } });
  await expect(editComment(asha, { commentId: id, text: "changed" })).rejects.toMatchObject({
    code: "comment_settled",
  });
  await expect(deleteComment(asha, id)).rejects.toMatchObject({ code: "comment_settled" });
  expect(await prisma.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({ text: "as it was" });
});

test("another branch's applicant cannot be commented on", async () => {
  const { applicantId } = await newTeam();
  const stranger = await newActor();
  await expect(write(stranger, applicantId, "hello")).rejects.toMatchObject({ code: "not_found" });
});
