"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/http/action";
import { retryJob } from "@/lib/queue/retry-job";
import { RetryJobBody } from "@/lib/queue/schema";

const retry = action({
  access: "administer",
  input: RetryJobBody,
  handler: ({ actor, input }) => retryJob(actor, input),
});

/** Has a failed job tried again, at once. */
export async function retryJobAction(jobId: string): Promise<ActionResult<void>> {
  const result = await retry({ jobId });
  revalidatePath("/admin/queue");
  return result;
}
