"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/http/action";
import { changePeriod } from "@/lib/retention/change-period";
import { ChangePeriodBody } from "@/lib/retention/schema";

const change = action({
  access: "administer",
  input: ChangePeriodBody,
  handler: ({ actor, input }) => changePeriod(actor, input),
});

/** Sets how long a class is kept; an empty field keeps it without end. */
export async function changePeriodAction(form: FormData): Promise<ActionResult<void>> {
  const typed = String(form.get("days") ?? "").trim();
  const result = await change({
    documentClass: form.get("documentClass"),
    days: typed === "" ? null : /^\d{1,6}$/.test(typed) ? Number(typed) : undefined,
    version: Number(form.get("version")),
  });
  if (result.ok) revalidatePath("/admin/settings/retention");
  return result;
}
