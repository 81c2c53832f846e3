"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { deleteView } from "@/lib/batches/delete-view";
import { saveView } from "@/lib/batches/save-view";
import { ListBatchesQuery } from "@/lib/batches/schema";
import { mayHoldAadhaarNumber } from "@/lib/batches/search-words";
import { shareView } from "@/lib/batches/share-view";
import { SaveViewInput, ShareViewInput } from "@/lib/batches/view-schema";
import { type ActionResult, action } from "@/lib/http/action";
import { batchesAddress } from "./_components/batches-address";

const addressOf = (form: FormData): string => {
  const query = ListBatchesQuery.parse({ ...Object.fromEntries(form), columns: form.getAll("column").join(",") });
  const address = batchesAddress(query);
  const isRefused = mayHoldAadhaarNumber(String(form.get("q") ?? ""));
  return isRefused ? `${address}${address.includes("?") ? "&" : "?"}refused=number` : address;
};

const show = action({
  access: "oversee",
  input: z.instanceof(FormData),
  handler: async ({ input }) => addressOf(input),
});

const save = action({
  access: "administer",
  input: SaveViewInput,
  handler: ({ actor, input }) => saveView(actor, input),
});

const share = action({
  access: "administer",
  input: ShareViewInput,
  handler: ({ actor, input }) => shareView(actor, input),
});

const remove = action({
  access: "administer",
  input: z.cuid(),
  handler: ({ actor, input }) => deleteView(actor, input),
});

function refreshed<Data>(result: ActionResult<Data>): ActionResult<Data> {
  if (result.ok) revalidatePath("/admin/batches");
  return result;
}

/**
 * Leads to the address of the filters and columns chosen. Sent as a body, not as an address: a full Aadhaar number typed
 * into the search is then in no address and no log, and is left out here.
 */
export async function showBatches(form: FormData): Promise<void> {
  const shown = await show(form);
  redirect(shown.ok ? shown.data : "/admin/batches"); // who may not is led on from there
}

/** Keeps the filters and columns on show under a name. */
export async function saveViewAction(form: FormData) {
  return refreshed(await save(Object.fromEntries(form)));
}

/** Offers a view to everybody who sees the list, or takes it back. */
export async function shareViewAction(viewId: string, isShared: boolean) {
  return refreshed(await share({ viewId, isShared }));
}

/** Deletes a view. */
export async function deleteViewAction(viewId: string) {
  return refreshed(await remove(viewId));
}
