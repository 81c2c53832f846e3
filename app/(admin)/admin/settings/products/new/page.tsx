import type { Metadata } from "next";
import { PageHeader } from "@/app/_ui/page-header";
import { requirePageActor } from "@/lib/auth/page-actor";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { productChoices } from "../_components/product-choices";
import { ProductForm } from "../_components/product-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("settings"))("products.new") };
}

export default async function NewProductPage() {
  const t = await words("settings");
  await requirePageActor("administer");
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader title={t("products.new")} back={{ href: "/admin/settings/products", label: t("products.title") }} />
      <ClientWords areas={["settings"]}>
        <ProductForm {...(await productChoices())} />
      </ClientWords>
    </div>
  );
}
