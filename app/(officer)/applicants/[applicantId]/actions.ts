"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { retryFlow } from "@/lib/applicants/retry-flow";
import { action } from "@/lib/http/action";

export interface RetryFlowState {
  error: string | null;
}

const retry = action({
  access: "work",
  input: z.strictObject({ applicantId: z.cuid() }),
  handler: ({ actor, input }) => retryFlow(actor, input.applicantId),
});

/** Tries once more to open an applicant's flow. */
export async function retryFlowAction(_: RetryFlowState, form: FormData): Promise<RetryFlowState> {
  const applicantId = form.get("applicantId");
  const result = await retry({ applicantId });
  if (!result.ok) return { error: result.message };
  revalidatePath(`/applicants/${applicantId}`);
  return { error: null };
}
