"use server";

import { revalidatePath } from "next/cache";
import { redeliver } from "@/lib/deliveries/redeliver";
import { RedeliverBody } from "@/lib/deliveries/schema";
import { action } from "@/lib/http/action";

export interface RedeliverState {
  error: string | null;
  /** True once a new try is planned. */
  planned: boolean;
}

const again = action({
  access: "administer",
  input: RedeliverBody,
  handler: ({ actor, input }) => redeliver(actor, input),
});

/** Plans a new try at a callback, now. */
export async function redeliverAction(_: RedeliverState, form: FormData): Promise<RedeliverState> {
  const result = await again({ deliveryId: form.get("deliveryId") });
  if (!result.ok) return { error: result.message, planned: false };
  revalidatePath("/admin/deliveries");
  return { error: null, planned: true };
}
