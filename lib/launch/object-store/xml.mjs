const escapes = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };
const escapeText = (text) => String(text).replace(/[<>&"]/g, (character) => escapes[character]);

const named = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const unescapeText = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return named[name] ?? whole;
  });

/** Writes `{ Name: value | [values] | { … } }` as XML elements. */
function elements(tree) {
  return Object.entries(tree)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, one]))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `<${name}>${typeof value === "object" ? elements(value) : escapeText(value)}</${name}>`)
    .join("");
}

/** A whole XML reply. */
export const xmlDocument = (tree) => `<?xml version="1.0" encoding="UTF-8"?>${elements(tree)}`;

/** The contents of every `<name>` in flat XML as S3 clients send it; nested elements stay text. */
export function readElements(xml, name) {
  return [...xml.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, "g"))].map((match) => match[1]);
}

/** The text of the first `<name>`, or undefined. */
export function readText(xml, name) {
  const [first] = readElements(xml, name);
  return first === undefined ? undefined : unescapeText(first);
}
