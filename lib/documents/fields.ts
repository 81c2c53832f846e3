import { ExtractedField } from "@/lib/atlas/contract";
import type { FieldView } from "./schema";

/** Names whose plain reading would look odd. */
const labels: Record<string, string> = {
  name_as_per_pan: "Name",
  name_as_per_aadhaar: "Name",
  pan_number: "PAN",
  aadhaar_number: "Aadhaar number",
  dob: "Date of birth",
  dl_number: "Licence number",
  voter_id: "EPIC number",
  gstin: "GSTIN",
  dealer_gstin: "Dealer's GSTIN",
  buyer_gstin: "Buyer's GSTIN",
  hsn: "HSN",
  document_quality_flag: "Quality",
};

/** Keys of file_data that are no fields; proofs.ts tells what codes and signatures prove. */
const notFields = new Set(["document_type", "qr", "einvoice_qr", "signatures"]);

/** `father_name` becomes "Father name". */
export function labelOf(name: string): string {
  const known = labels[name];
  if (known) return known;
  const spaced = name.replaceAll("_", " ").trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string") return value;
  if (typeof value === "object") {
    const parts = Object.values(value).filter((part) => part !== null && part !== undefined && part !== "");
    return parts.length > 0 ? parts.map(String).join(", ") : null;
  }
  return String(value);
}

const bare = (name: string, label: string, value: unknown): FieldView => ({
  ...{ name, label, value: toText(value) },
  ...{ confidence: null, page: null, box: null },
});

/** One key of file_data: wrapped in value and confidence, a list (one line an entry), or bare. */
function toFields(name: string, raw: unknown): FieldView[] {
  const label = labelOf(name);
  const wrapped = ExtractedField.safeParse(raw);
  if (wrapped.success) {
    const { value, confidence_score: confidence, page, box } = wrapped.data;
    return [{ name, label, value: toText(value), confidence, page: page ?? null, box: box ?? null }];
  }
  if (Array.isArray(raw)) return raw.map((entry, index) => bare(`${name}.${index}`, `${label} ${index + 1}`, entry));
  return [bare(name, label, raw)];
}

/** Every field of Atlas's file_data for the pages to show, in Atlas's order. Reads anything, however unexpected. */
export function readFields(fileData: unknown): FieldView[] {
  if (typeof fileData !== "object" || fileData === null || Array.isArray(fileData)) return [];
  return Object.entries(fileData).flatMap(([name, raw]) => (notFields.has(name) ? [] : toFields(name, raw)));
}
