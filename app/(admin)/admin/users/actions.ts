"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { type ActionResult, action } from "@/lib/http/action";
import { invite } from "@/lib/invitations/invite";
import { revokeInvitation } from "@/lib/invitations/revoke-invitation";
import { InviteBody, RevokeInvitationBody } from "@/lib/invitations/schema";
import { resetFactor } from "@/lib/second-factor/reset-factor";
import { ResetFactorBody } from "@/lib/second-factor/schema";
import { changeBranch } from "@/lib/users/change-branch";
import { changeRole } from "@/lib/users/change-role";
import { createBranch } from "@/lib/users/create-branch";
import { createUser } from "@/lib/users/create-user";
import { resetPassword } from "@/lib/users/reset-password";
import {
  ChangeBranchBody,
  ChangeRoleBody,
  CreateBranchBody,
  CreateUserBody,
  ResetPasswordBody,
  SetActiveBody,
} from "@/lib/users/schema";
import { setActive } from "@/lib/users/set-active";

const create = action({
  access: "administer",
  input: CreateUserBody,
  handler: ({ actor, input }) => createUser(actor, input),
});

const edit = action({
  access: "administer",
  input: z.strictObject({ ...ChangeRoleBody.shape, ...ChangeBranchBody.shape }),
  handler: async ({ actor, input: { userId, role, branchId } }) => {
    const byRole = await changeRole(actor, { userId, role }); // the one that may be refused goes first
    const byBranch = await changeBranch(actor, { userId, branchId });
    return { released: byRole.released + byBranch.released };
  },
});

const activate = action({
  access: "administer",
  input: SetActiveBody,
  handler: ({ actor, input }) => setActive(actor, input),
});

const reset = action({
  access: "administer",
  input: ResetPasswordBody,
  handler: ({ actor, input }) => resetPassword(actor, input),
});

const openBranch = action({
  access: "administer",
  input: CreateBranchBody,
  handler: ({ actor, input }) => createBranch(actor, input),
});

const inviteSomebody = action({
  access: "administer",
  input: InviteBody,
  handler: ({ actor, input }) => invite(actor, input),
});

const revoke = action({
  access: "administer",
  input: RevokeInvitationBody,
  handler: ({ actor, input }) => revokeInvitation(actor, input),
});

const takeFactor = action({
  access: "administer",
  input: ResetFactorBody,
  handler: ({ actor, input }) => resetFactor(actor, input),
});

function refreshed<Data>(result: ActionResult<Data>): ActionResult<Data> {
  if (result.ok)
    for (const path of ["/admin/users", "/admin/users/[userId]", "/admin/branches"]) revalidatePath(path, "page");
  return result;
}

const typed = (form: FormData) => Object.fromEntries(form);

/** Makes a user; answers the password once. */
export async function createUserAction(form: FormData) {
  return refreshed(await create(typed(form)));
}

/** Changes a user's branch and role. */
export async function editUserAction(form: FormData) {
  return refreshed(await edit(typed(form)));
}

/** Deactivates a user or lets one in again. */
export async function setActiveAction(userId: string, active: boolean) {
  return refreshed(await activate({ userId, active }));
}

/** Gives a user a new password, answered once, and ends their sessions. */
export async function resetPasswordAction(userId: string) {
  return reset({ userId });
}

/** Opens a branch. */
export async function createBranchAction(form: FormData) {
  return refreshed(await openBranch(typed(form)));
}

/** Takes a user's second factor away and ends their sessions. */
export async function resetFactorAction(userId: string) {
  return refreshed(await takeFactor({ userId }));
}

/** Invites somebody; answers the link once. */
export async function inviteAction(form: FormData) {
  return refreshed(await inviteSomebody(typed(form)));
}

/** Takes an invitation back. */
export async function revokeInvitationAction(invitationId: string) {
  return refreshed(await revoke({ invitationId }));
}
