"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/http/action";
import { SetPolicyBody } from "@/lib/second-factor/schema";
import { setPolicy } from "@/lib/second-factor/set-policy";

const askFactor = action({
  access: "administer",
  input: SetPolicyBody,
  handler: ({ actor, input }) => setPolicy(actor, input),
});

/** Asks a second factor of the roles that are ticked. */
export async function setPolicyAction(form: FormData) {
  const result = await askFactor({ roles: form.getAll("roles") });
  if (result.ok) revalidatePath("/admin/access");
  return result;
}
