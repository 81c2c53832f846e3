import { type Pdfium, withMemory } from "./pdfium";

/** A sign of a page's text, in points of the upright page, origin at the top left. */
export interface Character {
  /** One sign, or the letters that a ligature stands for; UNKNOWN_SIGN where the file does not say what it means. */
  text: string;
  /** Of a sign that is turned where it begins, wherever that is. */
  left: number;
  right: number;
  baseline: number;
  /** Of the type. */
  size: number;
  /** Whether it runs along the lines of the upright page, left to right; what is stamped across it does not. */
  isUpright: boolean;
  /** What parts it from the sign before: nothing, a gap, or that another piece of text begins. */
  after: "nothing" | "gap" | "piece";
}

/** Unicode's replacement character. */
export const UNKNOWN_SIGN = "\ufffd";

/** Device units a point, since PDFium maps points to whole ones. */
const PRECISION = 1000;
/** Text that rises or falls more steeply does not run along the lines: sine of 5 degrees. Scanners leave less. */
const LARGEST_SLOPE = 0.087;

/** Bytes: as many as a matrix, a box or a point takes. */
const PLACES = 32;

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

/** From the page's own coordinates to points of the upright page: its crop box and its quarter turn are taken in. */
function viewOf(pdfium: Pdfium, page: number, { width, height }: { width: number; height: number }): Matrix {
  return withMemory(pdfium, 8, (address) => {
    const toDevice = (x: number, y: number) => {
      const [across, down] = [Math.round(width * PRECISION), Math.round(height * PRECISION)];
      pdfium.FPDF_PageToDevice(page, 0, 0, across, down, 0, x, y, address, address + 4);
      const view = new DataView(pdfium.memory.buffer, address, 8);
      return { x: view.getInt32(0, true) / PRECISION, y: view.getInt32(4, true) / PRECISION };
    };
    const [origin, right, up] = [toDevice(0, 0), toDevice(PRECISION, 0), toDevice(0, PRECISION)];
    const part = (to: number, from: number) => (to - from) / PRECISION;
    return [
      part(right.x, origin.x),
      part(right.y, origin.y),
      part(up.x, origin.x),
      part(up.y, origin.y),
      origin.x,
      origin.y,
    ];
  });
}

/** Signs that stand for several, or for a plain space. */
const ligatures = /[\uFB00-\uFB06\u00A0]/;

function toText(code: number): string {
  if (code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return UNKNOWN_SIGN;
  const text = String.fromCodePoint(code);
  return ligatures.test(text) ? text.normalize("NFKC") : text;
}

/** How the signs of one piece of text are drawn. */
type Style = Pick<Character, "isUpright" | "size">;

/**
 * The signs of a page's text layer, in the order in which they are drawn.
 * @param size of the upright page, points
 */
export function readCharacters(pdfium: Pdfium, page: number, size: { width: number; height: number }): Character[] {
  const text = pdfium.FPDFText_LoadPage(page);
  if (text === 0) return [];
  try {
    return charactersOf(pdfium, text, viewOf(pdfium, page, size));
  } finally {
    pdfium.FPDFText_ClosePage(text);
  }
}

function charactersOf(pdfium: Pdfium, text: number, [a, b, c, d, e, f]: Matrix): Character[] {
  return withMemory(pdfium, PLACES, (address) => {
    let view = new DataView(pdfium.memory.buffer, address, PLACES);
    const doubleAt = (place: number) => view.getFloat64(place * 8, true);
    const floatAt = (place: number) => view.getFloat32(place * 4, true);

    function styleAt(index: number): Style {
      pdfium.FPDFText_GetMatrix(text, index, address);
      const along = { x: floatAt(0), y: floatAt(1) };
      const slope = { x: a * along.x + c * along.y, y: b * along.x + d * along.y };
      const isUpright = slope.x > 0 && Math.abs(slope.y) < LARGEST_SLOPE * Math.hypot(slope.x, slope.y);
      return { isUpright, size: pdfium.FPDFText_GetFontSize(text, index) * Math.hypot(floatAt(2), floatAt(3)) };
    }

    function textAt(index: number, code: number): string {
      if (pdfium.FPDFText_IsHyphen(text, index) === 1) return "-";
      return pdfium.FPDFText_HasUnicodeMapError(text, index) === 1 ? UNKNOWN_SIGN : toText(code);
    }

    function signAt(index: number, code: number, { isUpright, size }: Style, after: Character["after"]): Character {
      pdfium.FPDFText_GetLooseCharBox(text, index, address);
      const [left, top, right, bottom] = [floatAt(0), floatAt(1), floatAt(2), floatAt(3)];
      const oneEnd = a * left + c * bottom + e;
      const otherEnd = a * right + c * top + e;
      pdfium.FPDFText_GetCharOrigin(text, index, address, address + 8);
      const [x, y] = [doubleAt(0), doubleAt(1)];
      return {
        text: textAt(index, code),
        left: isUpright ? Math.min(oneEnd, otherEnd) : a * x + c * y + e,
        right: Math.max(oneEnd, otherEnd),
        baseline: b * x + d * y + f,
        size,
        isUpright,
        after,
      };
    }

    /** Between pieces of text the library puts spaces and ends of lines of its own. */
    const isMadeUp = (code: number, index: number) =>
      code === 0x0d || code === 0x0a || (code === 0x20 && pdfium.FPDFText_IsGenerated(text, index) === 1);

    const found: Character[] = [];
    const count = pdfium.FPDFText_CountChars(text);
    let piece = -1;
    let style: Style = { isUpright: false, size: 0 };
    let after: Character["after"] = "piece";
    for (let index = 0; index < count; index++) {
      // Where the library takes more memory, all of it lies elsewhere.
      if (view.byteLength === 0) view = new DataView(pdfium.memory.buffer, address, PLACES);
      const code = pdfium.FPDFText_GetUnicode(text, index);
      if (isMadeUp(code, index)) {
        if (after === "nothing") after = "gap";
        continue;
      }
      const here = pdfium.FPDFText_GetTextObject(text, index);
      if (here !== piece) {
        piece = here;
        style = styleAt(index);
        after = "piece";
      }
      found.push(signAt(index, code, style, after));
      after = "nothing";
    }
    return found;
  });
}
