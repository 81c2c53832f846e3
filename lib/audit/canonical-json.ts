/** What JSON can hold, and no number that it cannot. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * A JSON value as the one text that stands for it: no spaces, members in the order of their names' UTF-16 code units
 * (RFC 8785, JSON Canonicalization Scheme). The RFC takes its spelling of numbers and strings from ECMAScript, so that
 * JSON.stringify does the rest.
 * @throws TypeError for what is no JSON: undefined, an infinite number, half of a surrogate pair
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, inner]) => `${text(name)}:${canonicalJson(inner)}`).join(",")}}`;
  }
  if (typeof value === "string") return text(value);
  if (value === null || typeof value === "boolean" || Number.isFinite(value)) return JSON.stringify(value);
  throw new TypeError(`${typeof value} is no JSON`);
}

function text(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new TypeError("Half of a surrogate pair is no JSON");
  return JSON.stringify(value);
}
