/** A field of one document type. `part` cuts out the characters that are compared: from, to (not included). */
export interface CheckedField {
  type: string;
  field: string;
  part?: readonly [number, number];
}

/** Two fields that should agree, and how that is measured. */
export interface CheckRule {
  name: string;
  source: CheckedField;
  target: CheckedField;
  compare: "text" | "exact";
}

type FieldByType = readonly (readonly [type: string, field: string])[];

/** Every type against every later one. */
function eachPair(name: string, compare: CheckRule["compare"], fields: FieldByType): CheckRule[] {
  return fields.flatMap(([type, field], index) =>
    fields.slice(index + 1).map(([otherType, otherField]) => ({
      name,
      compare,
      source: { type, field },
      target: { type: otherType, field: otherField },
    })),
  );
}

const names: FieldByType = [
  ["PAN", "name_as_per_pan"],
  ["AADHAAR", "name"],
  ["PASSPORT", "name"],
  ["VOTER_ID", "name"],
  ["DRIVING_LICENSE", "name"],
];

const birthDates: FieldByType = [
  ["PAN", "dob"],
  ["AADHAAR", "date_of_birth"],
  ["PASSPORT", "date_of_birth"],
  ["VOTER_ID", "date_of_birth"],
  ["DRIVING_LICENSE", "date_of_birth"],
];

/** One person on all identity papers. */
const identity: CheckRule[] = [...eachPair("name", "text", names), ...eachPair("date_of_birth", "exact", birthDates)];

/** Characters 3 to 12 of a GSTIN are the PAN of whom it belongs to. */
const panOf = (type: string, field: string): CheckRule => ({
  name: "pan_number",
  compare: "exact",
  source: { type: "PAN", field: "pan_number" },
  target: { type, field, part: [2, 12] },
});

/** The buyer is the applicant, and invoice and delivery order name one dealer (the only pair Atlas documents). */
const purchase: CheckRule[] = [
  ...names.slice(0, 2).map(
    ([type, field]): CheckRule => ({
      name: "buyer_name",
      compare: "text",
      source: { type: "INVOICE", field: "buyer_name" },
      target: { type, field },
    }),
  ),
  panOf("INVOICE", "buyer_gstin"),
  ...["dealer_name", "dealer_address"].map(
    (name): CheckRule => ({
      name,
      compare: "text",
      source: { type: "DELIVERY_ORDER", field: name },
      target: { type: "INVOICE", field: name },
    }),
  ),
];

const business: CheckRule[] = [
  panOf("GST_CERT", "gst_number"),
  {
    name: "legal_name",
    compare: "text",
    source: { type: "GST_CERT", field: "legal_name" },
    target: { type: "UDYAM_CERT", field: "enterprise_name" },
  },
];

const everything = [...identity, ...purchase, ...business];
/** Consumer durable loans buy one thing for one person. */
const durable = [...identity, ...purchase];

/** By product type, literals of Atlas's pages; product types are free, so all rules apply to the others. */
const products: Record<string, CheckRule[]> = { POC_CDL: durable, PROD_CDL: durable, PFL_CDL: durable };

/** The comparisons made for a product type. Ours: Atlas documents one pair, and that products choose. */
export function checkRules(productType: string): readonly CheckRule[] {
  return (Object.hasOwn(products, productType) ? products[productType] : undefined) ?? everything;
}
