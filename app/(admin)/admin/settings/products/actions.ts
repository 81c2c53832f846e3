"use server";

import { revalidatePath } from "next/cache";
import { type ActionResult, action } from "@/lib/http/action";
import { changeProductType } from "@/lib/settings/change-product-type";
import { createProductType } from "@/lib/settings/create-product-type";
import { ChangeProductTypeBody, CreateProductTypeBody } from "@/lib/settings/schema";

const create = action({
  access: "administer",
  input: CreateProductTypeBody,
  handler: async ({ actor, input }) => void (await createProductType(actor, input)),
});

const change = action({
  access: "administer",
  input: ChangeProductTypeBody,
  handler: ({ actor, input }) => changeProductType(actor, input),
});

const readForm = (form: FormData) => ({
  code: form.get("code") ?? "",
  name: form.get("name") ?? "",
  expectedDocuments: form.getAll("expectedDocuments"),
  crossChecks: form.getAll("crossChecks"),
  needsSecondApproval: form.has("needsSecondApproval"),
  isRetired: form.has("isRetired"),
});

/** Sets a product type up, or changes the version of it that the form was made of. */
export async function saveProductTypeAction(form: FormData): Promise<ActionResult<void>> {
  const version = form.get("version");
  const result =
    version === null ? await create(readForm(form)) : await change({ ...readForm(form), version: Number(version) });
  if (result.ok) revalidatePath("/admin/settings/products");
  return result;
}
