"use server";

import { revalidatePath } from "next/cache";
import { assignApplicant } from "@/lib/applicants/assign-applicant";
import { AssignApplicantInput } from "@/lib/applicants/schema";
import { addComment } from "@/lib/comments/add-comment";
import { deleteComment } from "@/lib/comments/delete-comment";
import { editComment } from "@/lib/comments/edit-comment";
import {
  type AddComment,
  AddCommentInput,
  DeleteCommentInput,
  type EditComment,
  EditCommentInput,
  SeeMentionsInput,
} from "@/lib/comments/schema";
import { seeMentions } from "@/lib/comments/see-mentions";
import { type ActionResult, action } from "@/lib/http/action";

/** Draws an applicant's page anew. */
const revalidate = (applicantId: string) => revalidatePath(`/applicants/${applicantId}`);

const assign = action({
  access: "work",
  input: AssignApplicantInput,
  handler: ({ actor, input }) => assignApplicant(actor, input),
});

/** Gives an applicant to a colleague; an empty choice to nobody in particular. */
export async function assignAction(input: { applicantId: string; assigneeId: string }): Promise<ActionResult<void>> {
  const result = await assign(input);
  if (result.ok) revalidate(input.applicantId);
  return result;
}

const add = action({
  access: "work",
  input: AddCommentInput,
  handler: ({ actor, input }) => addComment(actor, input),
});

/** Writes a comment. */
export async function addCommentAction(input: AddComment): Promise<ActionResult<void>> {
  const result = await add(input);
  if (result.ok) revalidate(input.applicantId);
  return result;
}

const edit = action({
  access: "work",
  input: EditCommentInput,
  handler: ({ actor, input }) => editComment(actor, input),
});

/** Puts an own comment right. */
export async function editCommentAction(input: EditComment): Promise<ActionResult<string>> {
  const result = await edit(input);
  if (result.ok) revalidate(result.data);
  return result;
}

const remove = action({
  access: "work",
  input: DeleteCommentInput,
  handler: ({ actor, input }) => deleteComment(actor, input.commentId),
});

/** Deletes an own comment. */
export async function deleteCommentAction(commentId: string): Promise<ActionResult<string>> {
  const result = await remove({ commentId });
  if (result.ok) revalidate(result.data);
  return result;
}

const see = action({
  access: "read",
  input: SeeMentionsInput,
  handler: ({ actor, input }) => seeMentions(actor, input.commentIds),
});

/** Keeps that the reader saw these mentions; what is on the page stays until it is left. */
export async function seeMentionsAction(commentIds: string[]): Promise<ActionResult<void>> {
  return see({ commentIds });
}
