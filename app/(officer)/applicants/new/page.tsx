import type { Metadata } from "next";
import { PageHeader } from "@/app/_ui/page-header";
import { defaultProductType } from "@/lib/applicants/default-product-type";
import { suggestedProductTypes } from "@/lib/applicants/schema";
import { requirePageActor } from "@/lib/auth/page-actor";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { listOfferedProducts } from "@/lib/settings/product-types";
import { documentTypeChoices } from "../../_components/document-types";
import { NewApplicantForm } from "./_components/new-applicant-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("applicants"))("new") };
}

export default async function NewApplicantPage() {
  const t = await words("applicants");
  const form = await words("applicantForm");
  const documents = await words("documents");
  const actor = await requirePageActor("work");
  const products = await listOfferedProducts();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t("new")} back={{ href: "/applicants", label: t("title") }}>
        {form("belongsTo", { branch: actor.branchName })}
      </PageHeader>
      <ClientWords areas={["applicantForm"]}>
        <NewApplicantForm
          productType={defaultProductType(products)}
          products={products}
          suggestedProductTypes={[...suggestedProductTypes]}
          documentTypes={documentTypeChoices(documents)}
        />
      </ClientWords>
    </div>
  );
}
