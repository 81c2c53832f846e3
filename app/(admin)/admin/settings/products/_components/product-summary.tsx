import { useWords } from "#use-words";
import type { ProductTypeView } from "@/lib/settings/schema";

interface ProductSummaryProps {
  product: ProductTypeView;
  documentTypes: { value: string; label: string }[];
  crossChecks: { value: string; label: string }[];
}

/** What is set about a product type, for who may look and not change. */
export function ProductSummary({ product, documentTypes, crossChecks }: ProductSummaryProps) {
  const t = useWords("settings");
  const chosen = (choices: { value: string; label: string }[], values: readonly string[]) =>
    choices
      .filter(({ value }) => values.includes(value))
      .map(({ label }) => label)
      .join(", ") || t("products.nothing");
  const facts = [
    { label: t("products.fields.documents"), value: chosen(documentTypes, product.expectedDocuments) },
    { label: t("products.fields.crossChecks"), value: chosen(crossChecks, product.crossChecks) },
    {
      label: t("products.columns.approval"),
      value: t(product.needsSecondApproval ? "products.twoPersons" : "products.onePerson"),
    },
  ];
  return (
    <dl className="panel grid gap-4 p-5">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt className="eyebrow">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
