import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

/** Branch codes by the bank's four letters: numbers without their leading zeros, others as printed. */
type Branches = Record<string, (number | string)[]>;

let branches: Branches | undefined;
let names: Record<string, string> | undefined;

/** What the list of the Reserve Bank's codes, as the package `ifsc` brings it, says of a code. */
export type BranchKnown = "branch" | "bank" | "no";

/**
 * Whether a code's branch is known, or its bank alone: branches open after the list was made. The list is read when the
 * first code is looked up, and searched as it is: 177,000 codes are not worth a set for the one or two a document holds.
 */
export function knownBranch(ifsc: string): BranchKnown {
  branches ??= load("ifsc/src/IFSC.json") as Branches;
  const codes = Object.hasOwn(branches, ifsc.slice(0, 4)) ? branches[ifsc.slice(0, 4)] : undefined;
  if (!codes) return "no";
  const branch = ifsc.slice(5);
  return codes.includes(/^\d+$/.test(branch) ? Number(branch) : branch) ? "branch" : "bank";
}

/** The bank that a code's four letters name. */
export function bankOf(ifsc: string): string | undefined {
  names ??= load("ifsc/src/banknames.json") as Record<string, string>;
  return Object.hasOwn(names, ifsc.slice(0, 4)) ? names[ifsc.slice(0, 4)] : undefined;
}
