"use server";

import { z } from "zod";
import { discardDocument } from "@/lib/documents/discard-document";
import { action } from "@/lib/http/action";

export interface DiscardState {
  error: string | null;
}

const discard = action({
  access: "work",
  input: z.strictObject({ documentId: z.cuid() }),
  handler: ({ actor, input }) => discardDocument(actor, input.documentId),
});

/** Drops an uploaded document that is not part of a batch yet. */
export async function discardUploadAction(documentId: string): Promise<DiscardState> {
  const result = await discard({ documentId });
  return { error: result.ok ? null : result.message };
}
