/** Levels of arrays and objects in a body; deeper ones break what handles them later. */
const MAX_DEPTH = 64;

/** Postgres stores neither U+0000 nor half a surrogate pair; both are legal in JSON. */
const storable = (text: string) => text.toWellFormed().replaceAll("\0", "\uFFFD");

function clean(value: unknown, depth: number): unknown {
  if (typeof value === "string") return storable(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth === MAX_DEPTH) throw new SyntaxError("The JSON is nested too deeply");
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [storable(key), clean(item, depth + 1)]));
}

/**
 * Parses what Atlas sent into values that can be stored: what Postgres takes for no text becomes U+FFFD.
 * @throws SyntaxError where it is no JSON, or is nested past 64 levels
 */
export function readJson(text: string): unknown {
  return clean(JSON.parse(text), 0);
}
