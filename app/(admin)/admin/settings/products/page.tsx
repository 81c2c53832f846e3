import { PackageOpen, Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { permits } from "@/lib/auth/access";
import { requirePageActor } from "@/lib/auth/page-actor";
import { words } from "@/lib/i18n/words";
import { listProductTypes } from "@/lib/settings/product-types";
import { SettingsNav } from "../../_components/settings-nav";
import { ProductTable } from "./_components/product-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("settings"))("products.title") };
}

export default async function ProductsPage() {
  const t = await words("settings");
  const actor = await requirePageActor("oversee");
  const products = await listProductTypes(actor);
  const create = permits("administer", actor) ? (
    <Button asChild variant="primary">
      <Link href="/admin/settings/products/new">
        <Plus aria-hidden="true" />
        {t("products.new")}
      </Link>
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t("products.title")} actions={create}>
        {t("products.intro")}
      </PageHeader>
      <SettingsNav current="products" />
      {products.length > 0 ? (
        <ProductTable products={products} />
      ) : (
        <EmptyState icon={PackageOpen} title={t("products.none")} action={create}>
          {t("products.noneAdvice")}
        </EmptyState>
      )}
    </>
  );
}
