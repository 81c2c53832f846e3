"use server";

import { InspectChainInput, inspectChain } from "@/lib/audit/inspect-chain";
import { action } from "@/lib/http/action";

const inspect = action({
  access: "oversee",
  input: InspectChainInput,
  handler: ({ actor, input }) => inspectChain(actor, input),
});

/** Checks the audit events, from where an earlier call stopped. */
export async function inspectChainAction(from: { sequence: string; hash: string } | undefined) {
  return inspect({ from });
}
