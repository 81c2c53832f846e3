import type { Metadata } from "next";
import { PageHeader } from "@/app/_ui/page-header";
import { defaultProductType } from "@/lib/applicants/default-product-type";
import { requirePageActor } from "@/lib/auth/page-actor";
import { NewApplicantForm } from "./_components/new-applicant-form";

export const metadata: Metadata = { title: "New applicant" };

export default async function NewApplicantPage() {
  const actor = await requirePageActor("work");
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title="New applicant" back={{ href: "/applicants", label: "Applicants" }}>
        The applicant will belong to {actor.branchName}.
      </PageHeader>
      <NewApplicantForm productType={defaultProductType()} />
    </div>
  );
}
