"use server";

import { revalidatePath } from "next/cache";
import { createKey } from "@/lib/api-keys/create-key";
import { revokeKey } from "@/lib/api-keys/revoke-key";
import { CreateKeyBody, RevokeKeyBody } from "@/lib/api-keys/schema";
import { type ActionResult, action } from "@/lib/http/action";

const make = action({
  access: "administer",
  input: CreateKeyBody,
  handler: ({ actor, input }) => createKey(actor, input),
});

const revoke = action({
  access: "administer",
  input: RevokeKeyBody,
  handler: ({ actor, input }) => revokeKey(actor, input),
});

function refreshed<Data>(result: ActionResult<Data>): ActionResult<Data> {
  if (result.ok) revalidatePath("/admin/keys");
  return result;
}

/** Makes a key, answered once. */
export async function createKeyAction(form: FormData) {
  return refreshed(await make({ ...Object.fromEntries(form), scopes: form.getAll("scopes") }));
}

/** Ends a key for good. */
export async function revokeKeyAction(keyId: string) {
  return refreshed(await revoke({ keyId }));
}
