import { expectedDocumentTypes } from "@/lib/atlas/contract";
import { crossCheckNames } from "@/lib/atlas/contract-cross-checks";
import type { ProductSettings } from "./schema";

/** A product type's row as far as admins set it. */
export interface ProductRow {
  name: string;
  expectedDocuments: string[];
  crossChecks: string[];
  needsSecondApproval: boolean;
  isRetired: boolean;
}

/** What is set about a product, in the order of the lists it is chosen from. What is unknown to this version falls away. */
export function toSettings(row: ProductRow): ProductSettings {
  const { name, needsSecondApproval, isRetired } = row;
  return {
    ...{ name, needsSecondApproval, isRetired },
    expectedDocuments: expectedDocumentTypes.filter((type) => row.expectedDocuments.includes(type)),
    crossChecks: crossCheckNames.filter((check) => row.crossChecks.includes(check)),
  };
}

/** What differs between two states, before and after; both empty where nothing does. */
export function changedSettings(
  before: ProductSettings,
  after: ProductSettings,
): { from: Partial<ProductSettings>; to: Partial<ProductSettings> } {
  const names = (Object.keys(after) as (keyof ProductSettings)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const pick = (from: ProductSettings): Partial<ProductSettings> =>
    Object.fromEntries(names.map((name) => [name, from[name]]));
  return { from: pick(before), to: pick(after) };
}
