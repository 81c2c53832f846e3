"use server";

import { requirePageActor } from "@/lib/auth/require-page-actor";
import { discardUpload } from "@/lib/documents/discard-upload";
import { AppError } from "@/lib/errors";

export interface DiscardState {
  error: string | null;
}

/** Drops an uploaded document that is not part of a batch yet. */
export async function discardUploadAction(applicantId: string, documentId: string): Promise<DiscardState> {
  const actor = await requirePageActor("officer");
  try {
    await discardUpload(actor, { applicantId, documentId });
    return { error: null };
  } catch (error) {
    if (error instanceof AppError) return { error: error.message };
    throw error;
  }
}
