import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { prepareZXingModule } from "zxing-wasm/writer";
import { fillBox, type Pen } from "./drawing";

const binary = readFileSync(fileURLToPath(import.meta.resolve("zxing-wasm/writer/zxing_writer.wasm")));
/** Loaded once, with the module: drawing itself is synchronous. */
const writer = await prepareZXingModule({
  overrides: { wasmBinary: Uint8Array.from(binary).buffer },
  fireImmediately: true,
});

/** White modules around a code. */
const BORDER = 1;

/** Draws a QR code with its upper left corner at x, y, low error correction as long codes on papers have it. */
export function drawQrCode(pen: Pen, x: number, y: number, side: number, text: string): void {
  const { symbol, error } = writer.writeBarcodeFromText(text, {
    format: "QRCode",
    options: "ecLevel=L",
    scale: 1,
    rotate: 0,
    invert: false,
    addHRT: false,
    addQuietZones: false,
  });
  if (error) throw new Error(`No QR code can be drawn: ${error}`);
  const modules = symbol.width;
  const unit = side / (modules + 2 * BORDER);
  fillBox(pen, x, y, side, side, "#ffffff");
  pen.fillStyle = "#111111";
  for (let row = 0; row < modules; row++) {
    for (let column = 0; column < modules; ) {
      let end = column;
      while (end < modules && symbol.data[row * modules + end] === 0) end++;
      // A row's dark modules in one stroke: no white seams between them.
      if (end > column) {
        pen.fillRect(x + (column + BORDER) * unit, y + (row + BORDER) * unit, (end - column) * unit, unit);
      }
      column = end + 1;
    }
  }
}
