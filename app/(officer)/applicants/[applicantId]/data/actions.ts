"use server";

import { revalidatePath } from "next/cache";
import { cancelErasure } from "@/lib/erasure/cancel-erasure";
import { confirmErasure } from "@/lib/erasure/confirm-erasure";
import { requestErasure } from "@/lib/erasure/request-erasure";
import { ErasureIdBody, RequestErasureBody } from "@/lib/erasure/schema";
import { type ActionResult, action } from "@/lib/http/action";
import { liftHold } from "@/lib/retention/lift-hold";
import { LiftHoldBody, SetHoldBody } from "@/lib/retention/schema";
import { setHold } from "@/lib/retention/set-hold";

const hold = action({
  access: "administer",
  input: SetHoldBody,
  handler: ({ actor, input }) => setHold(actor, input),
});

const lift = action({
  access: "administer",
  input: LiftHoldBody,
  handler: ({ actor, input }) => liftHold(actor, input),
});

const request = action({
  access: "administer",
  input: RequestErasureBody,
  handler: async ({ actor, input }) => void (await requestErasure(actor, input)),
});

// Who may give a second approval is the use case's to say: reviewers too.
const confirm = action({
  access: "work",
  input: ErasureIdBody,
  handler: ({ actor, input }) => confirmErasure(actor, input),
});

const cancel = action({
  access: "administer",
  input: ErasureIdBody,
  handler: ({ actor, input }) => cancelErasure(actor, input),
});

/** Draws the page anew, also where it turned out to be out of date. */
function redrawn(result: ActionResult<void>): ActionResult<void> {
  revalidatePath("/applicants/[applicantId]/data", "page");
  return result;
}

/** Sets a legal hold. */
export async function setHoldAction(input: { applicantId: string; reason: string }): Promise<ActionResult<void>> {
  return redrawn(await hold(input));
}

/** Lifts a legal hold. */
export async function liftHoldAction(input: { holdId: string; reason: string }): Promise<ActionResult<void>> {
  return redrawn(await lift(input));
}

/** Asks for the erasure of an applicant. */
export async function requestErasureAction(input: {
  applicantId: string;
  reason: string;
  withCoApplicants: boolean;
}): Promise<ActionResult<void>> {
  return redrawn(await request(input));
}

/** Confirms an erasure as the second person. */
export async function confirmErasureAction(erasureId: string): Promise<ActionResult<void>> {
  return redrawn(await confirm({ erasureId }));
}

/** Calls an erasure off. */
export async function cancelErasureAction(erasureId: string): Promise<ActionResult<void>> {
  return redrawn(await cancel({ erasureId }));
}
