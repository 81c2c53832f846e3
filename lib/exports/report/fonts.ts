import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { unpackWoff } from "./unpack-woff";

export type Weight = 400 | 600;

/*
 * Noto Sans (SIL Open Font License 1.1), the face of the desk's Hindi, in the parts its package has it cut into; its Latin
 * letters are of the same design, so that one page has one face. WOFF: of WOFF2 the
 * PDF library can embed no part.
 */
const folder = path.join(process.cwd(), "node_modules/@fontsource/noto-sans-devanagari/files");

/** A part of the face, by the letters it has. */
export type Script = "latin" | "latin-ext" | "devanagari";
export const scripts: readonly Script[] = ["latin", "latin-ext", "devanagari"];

export const fontName = (script: Script, weight: Weight): string => `${script} ${weight}`;

const read = new Map<string, Buffer>();

/** The font, read once. */
export function fontBytes(script: Script, weight: Weight): Buffer {
  const name = fontName(script, weight);
  const known = read.get(name);
  if (known) return known;
  const bytes = unpackWoff(readFileSync(path.join(folder, `noto-sans-devanagari-${script}-${weight}-normal.woff`)));
  read.set(name, bytes);
  return bytes;
}
