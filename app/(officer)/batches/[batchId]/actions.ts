"use server";

import { revalidatePath } from "next/cache";
import { requirePageActor } from "@/lib/auth/require-page-actor";
import { resendDocuments } from "@/lib/batches/resend-documents";
import { ResendBody } from "@/lib/batches/schema";
import { AppError } from "@/lib/errors";

export interface ResendState {
  error: string | null;
}

/** Sends one failed document of a batch, or all of them, to verification again. */
export async function resendAction(_: ResendState, form: FormData): Promise<ResendState> {
  const actor = await requirePageActor("officer");
  const batchId = String(form.get("batchId") ?? "");
  const parsed = ResendBody.safeParse({ documentIds: form.getAll("documentId") });
  if (!parsed.success) return { error: "This document cannot be sent again." };
  try {
    await resendDocuments(actor, batchId, parsed.data);
  } catch (error) {
    if (error instanceof AppError) return { error: error.message };
    throw error;
  }
  revalidatePath(`/batches/${batchId}`);
  return { error: null };
}
