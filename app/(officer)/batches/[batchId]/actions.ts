"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { resendDocuments } from "@/lib/batches/resend-documents";
import { ResendBody } from "@/lib/batches/schema";
import { action } from "@/lib/http/action";

export interface ResendState {
  error: string | null;
}

const resend = action({
  access: "work",
  input: ResendBody.extend({ batchId: z.cuid() }),
  handler: ({ actor, input: { batchId, ...which } }) => resendDocuments(actor, batchId, which),
});

/** Sends one failed document of a batch, or all of them, to verification again. */
export async function resendAction(_: ResendState, form: FormData): Promise<ResendState> {
  const batchId = form.get("batchId");
  const result = await resend({ batchId, documentIds: form.getAll("documentId") });
  if (!result.ok) return { error: result.message };
  revalidatePath(`/batches/${batchId}`);
  return { error: null };
}
