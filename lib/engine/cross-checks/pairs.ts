import { type CrossCheckName, crossCheckNames } from "@/lib/atlas/contract-cross-checks";

/*
 * What is compared with what: data alone. A field a type does not have, or a type nobody sent, is passed over.
 */

/** How two values are compared (similarity.ts). */
export type Measure = "text" | "address" | "exact" | "amount";

/** A field of one document type. */
export interface CheckedField {
  type: string;
  field: string;
  /** Cuts out the characters that are compared, as `slice` does. */
  part?: readonly [from: number, to?: number];
  /** Many papers lack it rightly: then nothing is told. */
  optional?: true;
}

/** Fields that should say the same. Every one of `of` is compared with every one of `with`; without it, with every later one. */
export interface CheckGroup {
  name: string;
  compare: Measure;
  of: readonly CheckedField[];
  with?: readonly CheckedField[];
}

const at = (type: string, field: string, more: Omit<CheckedField, "type" | "field"> = {}): CheckedField => ({
  type,
  field,
  ...more,
});
/** Characters 3 to 12 of a GSTIN are the PAN of whom it belongs to. */
const panOfGstin = { part: [2, 12] } as const;
/** Account numbers are masked in some papers: their ends are compared. */
const ending = { part: [-4] } as const;

const identityNames = [
  at("PAN", "name_as_per_pan"),
  at("AADHAAR", "name"),
  at("PASSPORT", "name"),
  at("VOTER_ID", "name"),
  at("DRIVING_LICENSE", "name"),
];
const moneyNames = [
  at("BANK_STATEMENT", "account_holder"),
  at("CHEQUE", "account_holder"),
  at("SALARY_SLIP", "employee_name"),
  at("ITR_ACK", "name"),
  at("FORM_16", "employee_name"),
];
const firmNames = [
  at("GST_CERT", "legal_name"),
  at("UDYAM_CERT", "enterprise_name"),
  at("SHOP_ACT_LICENSE", "establishment_name"),
  at("FSSAI", "business_name", { optional: true }),
];
const firmAddresses = ["GST_CERT", "UDYAM_CERT", "SHOP_ACT_LICENSE", "FSSAI"].map((type) =>
  at(type, "address", { optional: true }),
);

const groups = {
  names: { name: "name", compare: "text", of: [...identityNames, ...moneyNames] },
  birth_dates: {
    name: "date_of_birth",
    compare: "exact",
    of: [
      at("PAN", "dob"),
      ...["AADHAAR", "PASSPORT", "VOTER_ID", "DRIVING_LICENSE"].map((type) => at(type, "date_of_birth")),
    ],
  },
  /** Bills and leases may stand in the name of another member of the household: told apart from the person's own papers. */
  household_names: {
    name: "household_name",
    compare: "text",
    of: identityNames.slice(0, 2),
    with: [at("EBILL", "consumer_name"), at("RENT_AGREEMENT", "licensee_name")],
  },
  pan_numbers: {
    name: "pan_number",
    compare: "exact",
    of: [
      at("PAN", "pan_number"),
      at("ITR_ACK", "pan_number"),
      at("FORM_16", "employee_pan", { optional: true }),
      at("SALARY_SLIP", "pan_number", { optional: true }),
    ],
  },
  home_addresses: {
    name: "address",
    compare: "address",
    of: [at("AADHAAR", "address")],
    with: [at("EBILL", "address"), at("RENT_AGREEMENT", "property_address")],
  },
  bank_accounts: {
    name: "account_number",
    compare: "exact",
    of: [at("BANK_STATEMENT", "account_number", ending), at("CHEQUE", "account_number", ending)],
  },
  bank_branches: { name: "ifsc", compare: "exact", of: [at("BANK_STATEMENT", "ifsc"), at("CHEQUE", "ifsc")] },
  employers: {
    name: "employer_name",
    compare: "text",
    of: [at("SALARY_SLIP", "employer_name"), at("FORM_16", "employer_name")],
  },
  buyers: {
    name: "buyer_name",
    compare: "text",
    of: [at("INVOICE", "buyer_name")],
    with: identityNames.slice(0, 2),
  },
  customers: {
    name: "customer_name",
    compare: "text",
    of: [at("DELIVERY_ORDER", "customer_name", { optional: true })],
    with: [at("INVOICE", "buyer_name"), ...identityNames.slice(0, 2)],
  },
  buyer_pans: {
    name: "pan_number",
    compare: "exact",
    of: [at("PAN", "pan_number")],
    with: [at("INVOICE", "buyer_gstin", { ...panOfGstin, optional: true })],
  },
  /** The only pair Atlas documents is the dealer's address. */
  dealers: {
    name: "dealer_name",
    compare: "text",
    of: [at("DELIVERY_ORDER", "dealer_name")],
    with: [at("INVOICE", "dealer_name")],
  },
  dealer_addresses: {
    name: "dealer_address",
    compare: "address",
    of: [at("DELIVERY_ORDER", "dealer_address")],
    with: [at("INVOICE", "dealer_address")],
  },
  prices: {
    name: "asset_cost",
    compare: "amount",
    of: [at("DELIVERY_ORDER", "asset_cost", { optional: true })],
    with: [at("INVOICE", "total_amount")],
  },
  firm_pans: {
    name: "pan_number",
    compare: "exact",
    of: [at("PAN", "pan_number")],
    with: [at("GST_CERT", "gst_number", panOfGstin)],
  },
  firm_names: { name: "legal_name", compare: "text", of: firmNames },
  firm_owners: {
    name: "owner_name",
    compare: "text",
    of: [at("UDYAM_CERT", "owner_name"), at("SHOP_ACT_LICENSE", "employer_name")],
    with: identityNames.slice(0, 2),
  },
  firm_addresses: { name: "address", compare: "address", of: firmAddresses },
} as const satisfies Record<CrossCheckName, CheckGroup>;

const identity = ["names", "birth_dates", "pan_numbers", "home_addresses", "household_names"] as const;
const purchase = ["buyers", "customers", "buyer_pans", "dealers", "dealer_addresses", "prices"] as const;
const income = ["bank_accounts", "bank_branches", "employers"] as const;
/** Consumer durable loans buy one thing for one person. */
const durable: readonly CrossCheckName[] = [...identity, ...purchase, ...income];

/** By product type, literals of Atlas's pages; product types are free, so all groups apply to the others. */
const products: Record<string, readonly CrossCheckName[]> = { POC_CDL: durable, PROD_CDL: durable, PFL_CDL: durable };

/** What is compared in a flow: what it asked for, as far as that is known here, else what its product type stands for. */
export function groupsOf(productType: string, asked?: readonly string[]): CheckGroup[] {
  const names = asked ?? (Object.hasOwn(products, productType) ? products[productType] : undefined);
  return crossCheckNames.filter((name) => !names || names.includes(name)).map((name) => groups[name]);
}

/** What applicants of one flow are expected to share. */
export const shared: readonly { name: string; compare: Measure; field: CheckedField }[] = [
  { name: "address", compare: "address", field: at("AADHAAR", "address") },
];

/** What no two applicants share: where all fields of one entry are the same, one person stands in the flow twice. */
export const distinct: readonly { name: string; all: readonly CheckedField[] }[] = [
  { name: "pan_number", all: [at("PAN", "pan_number")] },
  { name: "aadhaar_number", all: [at("AADHAAR", "aadhaar_number", ending), at("AADHAAR", "date_of_birth")] },
];
