import type { FieldValue, ReadField } from "@/lib/documents/schema";
import { plainText } from "./review-fields";

/** changed: both say something, not the same. added, gone: only the new or the old one says something. */
export type Difference = "changed" | "added" | "gone" | "same";

/** One field of two readings. */
export interface ComparedField {
  /** Atlas's name. */
  name: string;
  before: FieldValue;
  after: FieldValue;
  difference: Difference;
}

/** Capitals and spaces are a printer's business: two values that differ in nothing else are one. */
const essence = (value: FieldValue): string | null =>
  plainText(value)?.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase() || null;

function differenceOf(before: FieldValue, after: FieldValue): Difference {
  const [old, fresh] = [essence(before), essence(after)];
  if (old === fresh) return "same";
  if (old === null) return "added";
  return fresh === null ? "gone" : "changed";
}

/** Fields by their name; where a file holds several documents a name may come again, and is told apart by its turn. */
function byTurn(fields: ReadField[]): Map<string, ReadField> {
  const turns = new Map<string, number>();
  return new Map(
    fields.map((field) => {
      const turn = turns.get(field.name) ?? 0;
      turns.set(field.name, turn + 1);
      return [`${field.name} ${turn}`, field];
    }),
  );
}

/**
 * Two readings side by side: the new one's fields in their order, then what only the old one has. Fields that neither says
 * anything in are left out. Pure.
 */
export function compareFields(before: ReadField[], after: ReadField[]): ComparedField[] {
  const [old, fresh] = [byTurn(before), byTurn(after)];
  const keys = [...fresh.keys(), ...[...old.keys()].filter((key) => !fresh.has(key))];
  return keys.flatMap((key) => {
    const name = (fresh.get(key) ?? old.get(key))?.name ?? "";
    const values = { before: old.get(key)?.value ?? null, after: fresh.get(key)?.value ?? null };
    if (essence(values.before) === null && essence(values.after) === null) return [];
    return [{ name, ...values, difference: differenceOf(values.before, values.after) }];
  });
}
