import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

/** Branch codes by the bank's four letters: numbers without their leading zeros, others as printed. */
type Branches = Record<string, (number | string)[]>;

let branches: Map<string, Set<string>> | undefined;
let names: Record<string, string> | undefined;

/** Read when the first code is looked up: most documents hold none, and the lists are a megabyte. */
function loadBranches(): Map<string, Set<string>> {
  branches ??= new Map(
    Object.entries(load("ifsc/src/IFSC.json") as Branches).map(([bank, codes]) => [
      bank,
      new Set(codes.map((code) => (typeof code === "number" ? String(code).padStart(6, "0") : code))),
    ]),
  );
  return branches;
}

/** What the list of the Reserve Bank's codes, as the package `ifsc` brings it, says of a code. */
export type BranchKnown = "branch" | "bank" | "no";

/** Whether a code's branch is known, or its bank alone: branches open after the list was made. */
export function knownBranch(ifsc: string): BranchKnown {
  const codes = loadBranches().get(ifsc.slice(0, 4));
  if (!codes) return "no";
  return codes.has(ifsc.slice(5)) ? "branch" : "bank";
}

/** The bank that a code's four letters name. */
export function bankOf(ifsc: string): string | undefined {
  names ??= load("ifsc/src/banknames.json") as Record<string, string>;
  return Object.hasOwn(names, ifsc.slice(0, 4)) ? names[ifsc.slice(0, 4)] : undefined;
}
