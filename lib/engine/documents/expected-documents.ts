interface ExpectedDocuments {
  primary: readonly string[];
  coApplicant: readonly string[];
}

const identity = ["PAN", "AADHAAR"] as const;
/** Consumer durable loans: what is bought is shown too. */
const durable: ExpectedDocuments = { primary: [...identity, "INVOICE"], coApplicant: identity };

/** By product type. The literals are those of Atlas's pages; product types are free, so others get the identity papers. */
const products: Record<string, ExpectedDocuments> = { POC_CDL: durable, PROD_CDL: durable, PFL_CDL: durable };

/** Type codes one applicant is asked for: those named for the applicant itself, else the product's. */
export function expectedDocuments(
  productType: string,
  applicant: { primary: boolean; userDocs: string[] },
): readonly string[] {
  if (applicant.userDocs.length > 0) return applicant.userDocs;
  const product = Object.hasOwn(products, productType) ? products[productType] : undefined;
  return product?.[applicant.primary ? "primary" : "coApplicant"] ?? identity;
}
