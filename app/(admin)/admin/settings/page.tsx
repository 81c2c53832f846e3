import { redirect } from "next/navigation";
import { requirePageActor } from "@/lib/auth/page-actor";

/** The settings begin with the product types. */
export default async function SettingsPage() {
  await requirePageActor("oversee");
  redirect("/admin/settings/products");
}
