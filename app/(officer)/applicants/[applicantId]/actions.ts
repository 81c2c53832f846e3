"use server";

import { revalidatePath } from "next/cache";
import { reopenFlow } from "@/lib/applicants/reopen-flow";
import { requirePageActor } from "@/lib/auth/require-page-actor";
import { AppError } from "@/lib/errors";

export interface ReopenFlowState {
  error: string | null;
}

/** Tries once more to open an applicant's flow. */
export async function reopenFlowAction(_: ReopenFlowState, form: FormData): Promise<ReopenFlowState> {
  const actor = await requirePageActor("officer");
  const applicantId = String(form.get("applicantId") ?? "");
  try {
    await reopenFlow(actor, applicantId);
  } catch (error) {
    if (error instanceof AppError) return { error: error.message };
    throw error;
  }
  revalidatePath(`/applicants/${applicantId}`);
  return { error: null };
}
