import { LaunchError } from "./report.mjs";

/** The parts of `npm run bench`, in the order they run, and whether one needs the product running. */
const parts = { accuracy: false, steps: false, throughput: true, multiupload: true, pages: true };

/**
 * The parts to run.
 * @param {string | undefined} only names with commas between; all parts if not given
 * @returns {Set<string>}
 * @throws LaunchError for a name that is no part
 */
export function readBenchParts(only) {
  const names = only === undefined ? Object.keys(parts) : only.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !Object.hasOwn(parts, name));
  if (unknown === undefined) return new Set(names);
  throw new LaunchError(`The bench has no part "${unknown}".`, `choose of ${Object.keys(parts).join(", ")}`);
}

/** @param {Set<string>} wanted */
export const needsProduct = (wanted) => [...wanted].some((name) => parts[name]);
