import { grouped, isAmount } from "@/lib/documents/amount";
import type { FieldValue, ReadField } from "@/lib/documents/schema";
import type { Words } from "@/lib/i18n/translator";

/** One field as the pages show it: with its label, and its value as text. */
export interface FieldView extends Omit<ReadField, "value"> {
  label: string;
  value: string | null;
}

/** `father_name` becomes "Father name". */
function readable(name: string): string {
  const spaced = name.replaceAll("_", " ").trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** What a key of file_data is called; one this desk has never met is made readable as it stands. */
export function fieldLabel(t: Words<"fields">, name: string): string {
  const [, list, index] = /^(.+)\.(\d+)$/.exec(name) ?? [];
  if (list) return t("numbered", { label: fieldLabel(t, list), number: Number(index) + 1 });
  const key = `names.${name}`;
  return t.has(key) ? t.at(key) : readable(name);
}

const isMissing = (value: FieldValue) => value === null || value === "";

/** Parts of a value: texts stand for themselves (an address), anything else is named (a count of rows). */
function partsOf(t: Words<"fields">, value: Record<string, FieldValue>): string[] {
  const parts = Object.entries(value).filter(([, part]) => !isMissing(part));
  if (parts.every(([, part]) => typeof part === "string")) return parts.map(([, part]) => part as string);
  return parts.map(([name, part]) => `${fieldLabel(t, name)}: ${valueText(t, part) ?? t("nothing")}`);
}

/** A field's value as text; null where nothing was read. */
export function valueText(t: Words<"fields">, value: FieldValue): string | null {
  if (isMissing(value)) return null;
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value === "string") return isAmount(value) ? grouped(value) : value;
  if (typeof value !== "object" || value === null) return String(value);
  const parts = Array.isArray(value) ? value.map((entry) => valueText(t, entry)) : partsOf(t, value);
  return parts.filter(Boolean).join(", ") || null;
}

/** The words of a value that is a code of our engine, e.g. the kind of a PAN's holder. */
function codeWords(t: Words<"fields">, { name, value }: ReadField): string | undefined {
  const key = `values.${name}.${value}`;
  return typeof value === "string" && t.has(key) ? t.at(key) : undefined;
}

/** Fields with their words, for the pages to show. */
export const fieldViews = (t: Words<"fields">, fields: ReadField[]): FieldView[] =>
  fields.map((field) => ({
    ...field,
    label: fieldLabel(t, field.name),
    value: codeWords(t, field) ?? valueText(t, field.value),
  }));
