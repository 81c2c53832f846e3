import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma, type Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { toSettings } from "./product-settings";
import type { ProductTypeView } from "./schema";

/** A product as admins have set it up; null for one that Atlas was told and nobody set up. */
export const getProductType = (code: string, tx: Tx = prisma) => tx.productType.findUnique({ where: { code } });

/** A product that new applicants may have, and what they are asked for. */
export interface OfferedProduct {
  code: string;
  name: string;
  expectedDocuments: string[];
}

/** What a new applicant may choose from, by name. Empty where nothing is set up: then any text is taken. */
export const listOfferedProducts = (tx: Tx = prisma): Promise<OfferedProduct[]> =>
  tx.productType.findMany({
    where: { isRetired: false },
    orderBy: [{ name: "asc" }, { code: "asc" }],
    select: { code: true, name: true, expectedDocuments: true },
  });

type Row = NonNullable<Awaited<ReturnType<typeof getProductType>>>;

const toView = (row: Row, applicantCount: number): ProductTypeView => {
  const { code, version, updatedAt } = row;
  return { code, version, updatedAt, applicantCount, ...toSettings(row) };
};

/** Every product type, those no longer offered last. @throws AppError not_allowed */
export async function listProductTypes(actor: Actor): Promise<ProductTypeView[]> {
  requirePermission("oversee", actor);
  const [rows, counts] = await Promise.all([
    prisma.productType.findMany({ orderBy: [{ isRetired: "asc" }, { name: "asc" }, { code: "asc" }] }),
    prisma.applicant.groupBy({ by: ["productType"], _count: true }),
  ]);
  const countOf = new Map(counts.map(({ productType, _count }) => [productType, _count]));
  return rows.map((row) => toView(row, countOf.get(row.code) ?? 0));
}

/** One product type. @throws AppError not_allowed, not_found */
export async function viewProductType(actor: Actor, code: string): Promise<ProductTypeView> {
  requirePermission("oversee", actor);
  const row = await getProductType(code);
  if (!row) throw new AppError("not_found", "noProductType");
  return toView(row, await prisma.applicant.count({ where: { productType: code } }));
}
