"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/http/action";
import { renameBranch } from "@/lib/users/rename-branch";
import { RenameBranchBody, SetBranchOpenBody } from "@/lib/users/schema";
import { setBranchOpen } from "@/lib/users/set-branch-open";

const rename = action({
  access: "administer",
  input: RenameBranchBody,
  handler: ({ actor, input }) => renameBranch(actor, input),
});

const setOpen = action({
  access: "administer",
  input: SetBranchOpenBody,
  handler: ({ actor, input }) => setBranchOpen(actor, input),
});

function refreshed<Data>(result: ActionResult<Data>): ActionResult<Data> {
  if (result.ok) revalidatePath("/admin/branches");
  return result;
}

/** Gives a branch another name. */
export async function renameBranchAction(form: FormData) {
  return refreshed(await rename(Object.fromEntries(form)));
}

/** Closes a branch, or opens it again. */
export async function setBranchOpenAction(branchId: string, open: boolean) {
  return refreshed(await setOpen({ branchId, open }));
}
