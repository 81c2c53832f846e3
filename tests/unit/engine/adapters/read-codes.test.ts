import { createCanvas } from "@napi-rs/canvas";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { writeBarcode } from "zxing-wasm/writer";
import { findCodesThoroughly, readCodes } from "@/lib/engine/adapters/codes/read-codes";
import type { Raster } from "@/lib/engine/pipeline/ports";
import type { Pen } from "@/prisma/seed/specimens/drawing";
import { drawPerson } from "@/prisma/seed/specimens/people";
import { rasterOf } from "@/prisma/seed/specimens/photo-on-table";
import { drawQrCode } from "@/prisma/seed/specimens/qr-code";
import { secureQrText } from "@/prisma/seed/specimens/signed-codes";

const text = secureQrText(drawPerson(31), 31, 0);

/** A white page, pixels. */
function page(width: number, height: number, draw: (pen: Pen) => void): Raster {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, width, height);
  draw(pen);
  return rasterOf(canvas);
}

describe("the codes of a page", () => {
  test.each([
    ["upright", 1240, 300, 0],
    ["turned by 7 degrees", 1240, 300, 7],
    ["lying on its side", 1240, 300, 90],
    ["two pixels a module", 1240, 160, 0],
    ["small, on a small page", 480, 130, 0],
  ])("are read %s, with their place as shares of the page", async (_, width, side, degrees) => {
    const raster = page(width, width, (pen) => {
      pen.translate(width / 2, width / 2);
      pen.rotate((degrees * Math.PI) / 180);
      drawQrCode(pen, -side / 2, -side / 2, side, text);
    });
    const [code, ...others] = await readCodes(raster);
    expect(others).toEqual([]);
    expect(code).toMatchObject({ format: "QR", text });
    const { x = 0, y = 0, width: wide = 0, height: high = 0 } = code?.box ?? {};
    expect(x + wide / 2).toBeCloseTo(0.5, 1);
    expect(y + high / 2).toBeCloseTo(0.5, 1);
    expect(wide).toBeGreaterThan((side / width) * 0.9);
  });

  test("are read where they are PDF417, upside down too", async () => {
    const { symbol } = await writeBarcode("DL MH12 20110012345", { format: "PDF417", scale: 3, addQuietZones: false });
    const raster = page(1000, 700, (pen) => {
      pen.fillStyle = "#000000";
      for (let at = 0; at < symbol.data.length; at++) {
        const [x, y] = [at % symbol.width, Math.floor(at / symbol.width)];
        if (symbol.data[at] === 0) pen.fillRect(800 - x, 400 - y, 1, 1);
      }
    });
    expect(await readCodes(raster)).toMatchObject([{ format: "PDF417", text: "DL MH12 20110012345" }]);
  });

  test("that are damaged are told with their place and without a text", async () => {
    const raster = page(800, 800, (pen) => {
      drawQrCode(pen, 250, 250, 300, text);
      pen.fillStyle = "#ffffff";
      pen.fillRect(330, 360, 140, 60);
    });
    expect(await readCodes(raster)).toMatchObject([{ format: "QR", text: null, box: { x: expect.closeTo(0.31, 1) } }]);
    expect(await findCodesThoroughly(raster)).not.toEqual([]);
  });

  const blurred = async (raster: Raster, deviation: number): Promise<Raster> => {
    const { width, height, data } = raster;
    const blur = sharp(data, { raw: { width, height, channels: 3 } }).blur(deviation);
    return { width, height, data: await blur.raw().toBuffer() };
  };

  test("are read blurred where patience is asked for", async () => {
    const raster = await blurred(
      page(1000, 630, (pen) => drawQrCode(pen, 700, 150, 260, text)),
      1.7,
    );
    expect(await findCodesThoroughly(raster)).toMatchObject([{ format: "QR", text }]);
  });

  test("are told with their place by a patient look though too blurred for any reader", async () => {
    const raster = await blurred(
      page(1240, 1754, (pen) => drawQrCode(pen, 1000, 1200, 150, text)),
      2.2,
    );
    expect(await readCodes(raster)).toEqual([]);
    const [code, ...others] = await findCodesThoroughly(raster);
    expect(others).toEqual([]);
    expect(code).toMatchObject({ text: null, box: { x: expect.closeTo(0.8, 1), y: expect.closeTo(0.68, 1) } });
    expect(code?.box.width).toBeGreaterThan(150 / 1240);
  });

  test("are none on a page without any", async () => {
    const raster = page(1240, 1754, (pen) => {
      pen.fillStyle = "#000000";
      for (let y = 60; y < 1700; y += 30) pen.fillText("The quick brown fox jumps over the lazy dog 0123456789", 80, y);
    });
    expect(await readCodes(raster)).toEqual([]);
    expect(await findCodesThoroughly(raster)).toEqual([]);
  });
});
