import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { assignApplicant } from "@/lib/applicants/assign-applicant";
import { createApplicant } from "@/lib/applicants/create-applicant";
import { getApplicant } from "@/lib/applicants/get-applicant";
import type { Actor } from "@/lib/auth/actor";
import { addComment } from "@/lib/comments/add-comment";
import { deleteComment } from "@/lib/comments/delete-comment";
import { editComment } from "@/lib/comments/edit-comment";
import { prisma } from "@/lib/db/client";
import { listTimeline } from "@/lib/timeline/list-timeline";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newActor } from "@/tests/support/desk-rows";

const comment = (author: Actor, applicantId: string, text: string) =>
  addComment(author, { applicantId, text, sendKey: randomUUID() });

test("what was done with an applicant is told newest first; who only looked is not", async () => {
  const officer = await newActor();
  const id = randomUUID().slice(0, 8);
  const ids = { applicationId: `LN-${id}`, externalReferenceId: `EXT-${id}` };
  const facts = { ...ids, name: "Tara Specimen", productType: "POC_CDL", expectedDocuments: ["PAN" as const] };
  const { id: applicantId } = await createApplicant(officer, facts);
  await getApplicant(officer, applicantId);
  await assignApplicant(officer, { applicantId, assigneeId: officer.id });
  await comment(officer, applicantId, "Called the employer");
  const { rows, names, next } = await listTimeline(officer, applicantId, {});
  expect(rows.map(({ type }) => type)).toEqual(["comment.added", "applicant.assigned", "applicant.created"]);
  expect(rows[0]?.comment).toMatchObject({ text: "Called the employer", mayChange: true, isEdited: false });
  expect(names).toEqual({ [officer.id]: officer.name });
  expect(next).toBeNull();
});

test("a comment is told once, as it reads now: changed, or deleted", async () => {
  const officer = await newActor();
  const { id: applicantId } = await newApplicant(officer);
  await comment(officer, applicantId, "first");
  await comment(officer, applicantId, "second");
  const [second, first] = await prisma.comment.findMany({ where: { applicantId }, orderBy: { text: "desc" } });
  await editComment(officer, { commentId: first?.id ?? "", text: "first, put right" });
  await deleteComment(officer, second?.id ?? "");
  const { rows } = await listTimeline(officer, applicantId, {});
  expect(rows.map((row) => row.comment)).toMatchObject([
    { text: "", isDeleted: true, mayChange: false },
    { text: "first, put right", isEdited: true, isDeleted: false },
  ]);
});

test("pages follow each other without a gap or a repeat, also while more is written; comments can be read alone", async () => {
  const officer = await newActor();
  const { id: applicantId } = await newApplicant(officer);
  for (let index = 0; index < 35; index++) await comment(officer, applicantId, `number ${index}`);
  await assignApplicant(officer, { applicantId, assigneeId: officer.id });
  const first = await listTimeline(officer, applicantId, {});
  await comment(officer, applicantId, "written meanwhile");
  const second = await listTimeline(officer, applicantId, { before: first.next ?? "" });
  const told = [...first.rows, ...second.rows].map(({ type, comment: one }) => one?.text ?? type);
  expect(told).toEqual(["applicant.assigned", ...Array.from({ length: 35 }, (_, index) => `number ${34 - index}`)]);
  expect(second.next).toBeNull();
  const comments = await listTimeline(officer, applicantId, { only: "comments" });
  expect(comments.rows.map(({ comment: one }) => one?.text).slice(0, 2)).toEqual(["written meanwhile", "number 34"]);
});

test("an auditor reads it and can change nothing of it; a colleague of another branch does not read it", async () => {
  const officer = await newActor();
  const { id: applicantId } = await newApplicant(officer);
  await comment(officer, applicantId, "for all to read");
  const auditor = await newActor({ role: "AUDITOR" });
  const { rows } = await listTimeline(auditor, applicantId, {});
  expect(rows.map((row) => row.comment)).toMatchObject([{ text: "for all to read", mayChange: false }]);
  await expect(listTimeline(await newActor(), applicantId, {})).rejects.toMatchObject({ code: "not_found" });
});
