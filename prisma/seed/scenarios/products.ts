import { crossCheckNames } from "@/lib/atlas/contract-cross-checks";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { createProductType } from "@/lib/settings/create-product-type";
import type { CreateProductType } from "@/lib/settings/schema";

const ofFirms = crossCheckNames.filter((name) => name.startsWith("firm_"));
const durable: Pick<CreateProductType, "expectedDocuments" | "crossChecks"> = {
  expectedDocuments: ["PAN", "AADHAAR", "INVOICE"],
  crossChecks: crossCheckNames.filter((name) => !ofFirms.includes(name)),
};
const shared = { needsSecondApproval: false, isRetired: false };

/** The demo's product types, by codes of Atlas's pages. */
const products: CreateProductType[] = [
  { code: "POC_CDL", name: "Consumer durable loan (trial)", ...durable, ...shared },
  { code: "PROD_CDL", name: "Consumer durable loan", ...durable, ...shared, needsSecondApproval: true },
  {
    code: "LOAN_APP",
    name: "Personal loan",
    expectedDocuments: ["PAN", "AADHAAR", "BANK_STATEMENT", "SALARY_SLIP"],
    crossChecks: [...crossCheckNames],
    ...shared,
  },
];

/** Sets the demo's product types up, in the admin's name. Safe to repeat. */
export async function seedProducts(actors: Actor[]): Promise<void> {
  const admin = actors.find(({ role }) => role === "ADMIN");
  if (!admin) throw new Error("The demo has no admin");
  for (const product of products) {
    const known = await prisma.productType.findUnique({ where: { code: product.code } });
    if (!known) await createProductType(admin, product);
  }
}
