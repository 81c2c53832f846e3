import type { Metadata } from "next";
import { Alert } from "@/app/_ui/alert";
import { Badge } from "@/app/_ui/badge";
import { PageHeader } from "@/app/_ui/page-header";
import { Time } from "@/app/_ui/time";
import { orNotFound } from "@/app/(officer)/_components/or-not-found";
import { permits } from "@/lib/auth/access";
import { requirePageActor } from "@/lib/auth/page-actor";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { viewProductType } from "@/lib/settings/product-types";
import { productChoices } from "../_components/product-choices";
import { ProductForm } from "../_components/product-form";
import { ProductSummary } from "../_components/product-summary";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("settings"))("products.one") };
}

export default async function ProductPage({ params }: { params: Promise<{ code: string }> }) {
  const t = await words("settings");
  const actor = await requirePageActor("oversee");
  const product = await orNotFound(viewProductType(actor, decodeURIComponent((await params).code)));
  const choices = await productChoices();
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader
        title={product.name}
        badge={product.isRetired ? <Badge>{t("products.retired")}</Badge> : null}
        back={{ href: "/admin/settings/products", label: t("products.title") }}
      >
        <span className="wrap-anywhere font-mono">{product.code}</span>,{" "}
        {t("products.applicants", { count: product.applicantCount })},{" "}
        {t.rich("changedAt", { time: () => <Time value={product.updatedAt} /> })}
      </PageHeader>
      {permits("administer", actor) ? (
        <>
          {product.applicantCount > 0 ? <Alert className="mb-4">{t("products.onlyNew")}</Alert> : null}
          <ClientWords areas={["settings"]}>
            <ProductForm key={product.version} product={product} {...choices} />
          </ClientWords>
        </>
      ) : (
        <ProductSummary product={product} {...choices} />
      )}
    </div>
  );
}
