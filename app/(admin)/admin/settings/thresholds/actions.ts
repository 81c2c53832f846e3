"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/http/action";
import { removeThreshold } from "@/lib/settings/remove-threshold";
import { RemoveThresholdBody, SetThresholdBody } from "@/lib/settings/schema";
import { setThreshold } from "@/lib/settings/set-threshold";

const set = action({
  access: "administer",
  input: SetThresholdBody,
  handler: ({ actor, input }) => setThreshold(actor, input),
});

const remove = action({
  access: "administer",
  input: RemoveThresholdBody,
  handler: ({ actor, input }) => removeThreshold(actor, input),
});

/** A whole number of percent as a share; what is none stays none, for the schema to say. */
function readPercent(typed: FormDataEntryValue | null): number | undefined {
  const text = String(typed ?? "").trim();
  return /^\d{1,3}$/.test(text) ? Number(text) / 100 : undefined;
}

/** Sets a threshold; in a form of one there is, the value that stood there is sent along. */
export async function setThresholdAction(form: FormData): Promise<ActionResult<void>> {
  const seen = form.get("seen");
  const result = await set({
    documentType: form.get("documentType"),
    field: form.get("field"),
    confidence: readPercent(form.get("percent")),
    seen: seen === null ? null : Number(seen),
  });
  if (result.ok) revalidatePath("/admin/settings/thresholds");
  return result;
}

/** Takes a threshold away. */
export async function removeThresholdAction(input: {
  documentType: string;
  field: string;
  seen: number;
}): Promise<ActionResult<void>> {
  const result = await remove(input);
  if (result.ok) revalidatePath("/admin/settings/thresholds");
  return result;
}
