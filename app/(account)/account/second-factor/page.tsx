import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Alert } from "@/app/_ui/alert";
import { PageHeader } from "@/app/_ui/page-header";
import { requirePageActor } from "@/lib/auth/page-actor";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { getFactor } from "@/lib/second-factor/get-factor";
import { openEnrolment } from "@/lib/second-factor/open-enrolment";
import { EnrolmentForm } from "./_components/enrolment-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("secondFactor"))("setUp.title") };
}

export default async function SecondFactorPage() {
  const t = await words("secondFactor");
  const account = await words("account");
  const actor = await requirePageActor("account");
  if ((await getFactor(actor)).since) redirect("/account");
  const { qrCode, secret } = await openEnrolment(actor);
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title={t("setUp.title")}
        back={actor.mustEnrol ? undefined : { href: "/account", label: account("title") }}
      >
        {t("advice")}
      </PageHeader>
      {actor.mustEnrol ? <Alert tone="warn" title={t("setUp.required")} className="mb-5" /> : null}
      <ClientWords areas={["secondFactor"]}>
        <EnrolmentForm
          image={`data:image/svg+xml;base64,${Buffer.from(qrCode).toString("base64")}`}
          secret={secret}
          goTo={actor.mustEnrol ? "/" : "/account"}
        />
      </ClientWords>
    </div>
  );
}
