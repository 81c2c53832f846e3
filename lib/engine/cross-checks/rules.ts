import { type CheckedField, groupsOf, type Measure } from "./pairs";

/** Two fields that should agree, and how that is measured. */
export interface CheckRule {
  name: string;
  compare: Measure;
  source: CheckedField;
  target: CheckedField;
}

/**
 * The comparisons made for a product type, or those a flow asked for by name. Ours: Atlas documents one pair, and that
 * products choose.
 */
export const checkRules = (productType: string, asked?: readonly string[]): CheckRule[] =>
  groupsOf(productType, asked).flatMap(({ name, compare, of, with: others }) =>
    of.flatMap((source, index) => (others ?? of.slice(index + 1)).map((target) => ({ name, compare, source, target }))),
  );
