import { Columns2 } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { requirePageActor } from "@/lib/auth/page-actor";
import { findReplaced } from "@/lib/documents/find-replaced";
import { getDocument } from "@/lib/documents/get-document";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { compareFields } from "@/lib/review/compare-fields";
import { documentTitle } from "../../../_components/document-words";
import { fieldLabel, valueText } from "../../../_components/field-words";
import { orNotFound } from "../../../_components/or-not-found";
import { ComparedFields } from "./_components/compared-fields";
import { ComparedPages } from "./_components/compared-pages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("compare"))("title") };
}

interface ComparePageProps {
  params: Promise<{ documentId: string }>;
  /** `only=differences`: fields that are the same are left out. */
  searchParams: Promise<{ only?: string | string[] }>;
}

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const t = await words("compare");
  const documents = await words("documents");
  const fields = await words("fields");
  const actor = await requirePageActor("read");
  const { documentId } = await params;
  const after = await orNotFound(getDocument(actor, documentId));
  const title = documentTitle(documents, after);
  const replacedId = await findReplaced(actor, documentId);
  const back = { href: `/documents/${documentId}`, label: title };
  if (replacedId === null) {
    return (
      <>
        <PageHeader title={t("title")} back={back} />
        <EmptyState icon={Columns2} title={t("none")}>
          {t("noneAdvice")}
        </EmptyState>
      </>
    );
  }
  const before = await orNotFound(getDocument(actor, replacedId));
  const compared = compareFields(before.fields, after.fields).map((field) => ({
    label: fieldLabel(fields, field.name),
    before: valueText(fields, field.before),
    after: valueText(fields, field.after),
    difference: field.difference,
  }));
  const onlyDifferent = (await searchParams).only === "differences";
  const review = await words("review");
  const reason = before.review.history.at(-1)?.reason;
  return (
    <>
      <PageHeader
        title={t("title")}
        back={back}
        actions={
          <Link
            href={onlyDifferent ? "?" : "?only=differences"}
            scroll={false}
            aria-current={onlyDifferent ? "true" : undefined}
            className="link inline-flex min-h-6 items-center"
          >
            {t(onlyDifferent ? "all" : "onlyDifferent")}
          </Link>
        }
      >
        <p>{t("intro", { type: title })}</p>
        {reason ? <p>{t("refused", { reason: review(`reasons.${reason}`) })}</p> : null}
      </PageHeader>
      <ClientWords areas={["compare"]}>
        <ComparedFields
          fields={onlyDifferent ? compared.filter(({ difference }) => difference !== "same") : compared}
          count={compared.length}
        />
      </ClientWords>
      <ComparedPages before={before} after={after} />
    </>
  );
}
