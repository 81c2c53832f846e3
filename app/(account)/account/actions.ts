"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/http/action";
import { confirmEnrolment } from "@/lib/second-factor/confirm-enrolment";
import { removeFactor } from "@/lib/second-factor/remove-factor";
import { renewCodes } from "@/lib/second-factor/renew-codes";
import { CodeBody } from "@/lib/second-factor/schema";
import { endSession } from "@/lib/sessions/end-session";
import { endUserSessions } from "@/lib/sessions/end-user-sessions";
import { EndSessionBody, EndUserSessionsBody } from "@/lib/sessions/schema";
import { changePassword } from "@/lib/users/change-password";
import { ChangePasswordBody } from "@/lib/users/schema";

const endOne = action({
  access: "account",
  input: EndSessionBody,
  handler: ({ actor, input }) => endSession(actor, input),
});

const endAll = action({
  access: "account",
  input: EndUserSessionsBody,
  handler: ({ actor, input }) => endUserSessions(actor, input),
});

const choosePassword = action({
  access: "account",
  input: ChangePasswordBody,
  handler: ({ actor, input }) => changePassword(actor, input),
});

const confirm = action({
  access: "account",
  input: CodeBody,
  handler: ({ actor, input }) => confirmEnrolment(actor, input),
});

const renew = action({
  access: "account",
  input: CodeBody,
  handler: ({ actor, input }) => renewCodes(actor, input),
});

const remove = action({
  access: "account",
  input: CodeBody,
  handler: ({ actor, input }) => removeFactor(actor, input),
});

/** Both pages that show sessions are drawn anew. */
function refreshed<Data>(result: ActionResult<Data>): ActionResult<Data> {
  if (result.ok) for (const page of ["/account", "/admin/users/[userId]"]) revalidatePath(page, "page");
  return result;
}

/** Ends one session, one's own or, for an admin, anybody's. */
export async function endSessionAction(sessionId: string) {
  return refreshed(await endOne({ sessionId }));
}

/** Signs a user out everywhere; oneself everywhere but here. */
export async function endUserSessionsAction(userId: string) {
  return refreshed(await endAll({ userId }));
}

/** Changes the own password. */
export async function changePasswordAction(form: FormData) {
  return refreshed(await choosePassword(Object.fromEntries(form)));
}

/** Takes the app's first code; answers the recovery codes once. The page is not drawn anew: they are shown on it. */
export async function confirmEnrolmentAction(form: FormData) {
  return confirm(Object.fromEntries(form));
}

/** Makes new recovery codes, answered once. */
export async function renewCodesAction(form: FormData) {
  return refreshed(await renew(Object.fromEntries(form)));
}

/** Turns the own second factor off. */
export async function removeFactorAction(form: FormData) {
  return refreshed(await remove(Object.fromEntries(form)));
}
