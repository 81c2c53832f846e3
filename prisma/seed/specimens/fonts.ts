import { createRequire } from "node:module";
import path from "node:path";
import { GlobalFonts } from "@napi-rs/canvas";

/** The families specimens are set in. Devanagari letters come from the second where the first has none. */
export const sans = '"Specimen Sans", "Specimen Devanagari"';
export const grotesk = '"Specimen Grotesk", "Specimen Devanagari"';
export const mono = '"Specimen Mono"';
/** Stands in for handwriting. */
export const italic = '"Specimen Italic"';

const require = createRequire(import.meta.url);

/** geist exports its styles alone; its font files stand beside the entry. */
const geist = (file: string) => path.join(path.dirname(require.resolve("geist/font/sans")), "fonts/geist-sans", file);
const noto = (script: string, weight: number) =>
  require.resolve(`@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-${script}-${weight}-normal.woff2`);
const inconsolata = (weight: number) =>
  require.resolve(`@fontsource/inconsolata/files/inconsolata-latin-${weight}-normal.woff2`);

let registered = false;

/**
 * Makes the families known, from files of npm packages alone: a machine need not have any font.
 * @throws Error when a file cannot be read as a font
 */
export function registerFonts(): void {
  if (registered) return;
  const files: [string, string][] = [
    ["Specimen Sans", noto("latin", 400)],
    ["Specimen Sans", noto("latin", 700)],
    ["Specimen Devanagari", noto("devanagari", 400)],
    ["Specimen Devanagari", noto("devanagari", 700)],
    ["Specimen Mono", inconsolata(500)],
    ["Specimen Mono", inconsolata(700)],
    ["Specimen Grotesk", geist("Geist-Regular.ttf")],
    ["Specimen Grotesk", geist("Geist-Bold.ttf")],
    ["Specimen Italic", geist("Geist-LightItalic.ttf")],
  ];
  for (const [family, file] of files) {
    if (!GlobalFonts.registerFromPath(file, family)) throw new Error(`${path.basename(file)} is not a font`);
  }
  registered = true;
}
