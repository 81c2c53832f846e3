import Link from "next/link";
import { useWords } from "#use-words";
import { Badge } from "@/app/_ui/badge";
import { formatCount } from "@/app/_ui/format";
import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { typeName } from "@/app/(officer)/_components/document-words";
import type { ProductTypeView } from "@/lib/settings/schema";

/** Product types with what each asks for. On a phone the lesser columns fold under the name. */
export function ProductTable({ products }: { products: ProductTypeView[] }) {
  const t = useWords("settings");
  const documents = useWords("documents");
  const bring = ({ expectedDocuments }: ProductTypeView) =>
    expectedDocuments.map((type) => typeName(documents, type)).join(", ") || t("products.nothing");
  const approvals = ({ needsSecondApproval }: ProductTypeView) =>
    t(needsSecondApproval ? "products.twoPersons" : "products.onePerson");
  return (
    <Table label={t("products.title")}>
      <thead>
        <tr>
          <Th>{t("products.columns.product")}</Th>
          <Th className="max-md:hidden">{t("products.columns.documents")}</Th>
          <Th className="max-lg:hidden">{t("products.columns.crossChecks")}</Th>
          <Th className="max-sm:hidden">{t("products.columns.approval")}</Th>
          <Th className="max-sm:hidden">{t("products.columns.applicants")}</Th>
        </tr>
      </thead>
      <tbody>
        {products.map((product) => (
          <Tr key={product.code}>
            <Td className="align-top">
              <Link
                href={`/admin/settings/products/${encodeURIComponent(product.code)}`}
                className="link wrap-anywhere inline-flex min-h-6 items-center font-medium"
              >
                {product.name}
              </Link>
              <span className="wrap-anywhere block font-mono text-ink-faint text-xs">{product.code}</span>
              {product.isRetired ? <Badge className="mt-1">{t("products.retired")}</Badge> : null}
              <span className="mt-1 block text-ink-muted text-sm md:hidden">{bring(product)}</span>
              <span className="mt-1 block text-ink-muted text-sm sm:hidden">
                {approvals(product)}, {t("products.applicants", { count: product.applicantCount })}
              </span>
            </Td>
            <Td className="align-top text-ink-muted max-md:hidden">{bring(product)}</Td>
            <Td className="align-top text-ink-muted max-lg:hidden">
              {t("products.checks", { count: product.crossChecks.length })}
            </Td>
            <Td className="whitespace-nowrap align-top text-ink-muted max-sm:hidden">{approvals(product)}</Td>
            <Td className="align-top text-ink-muted tabular-nums max-sm:hidden">
              {formatCount(product.applicantCount)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
