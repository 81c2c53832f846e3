import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { drawPdf } from "@/tests/support/draw-pdf";
import { startReader } from "@/tests/support/specimen-reader";

const { read, close } = startReader();
afterAll(close);

describe("a file that is no readable document ends with a reason", () => {
  const pdf = (options: object, pages = 1) =>
    drawPdf(options, (document) => {
      document.text("SPECIMEN");
      for (let page = 1; page < pages; page++) document.addPage().text("SPECIMEN");
    });
  const plain = () => sharp({ create: { width: 800, height: 500, channels: 3, background: "#ffffff" } });
  /** A PNG that claims 35,000 pixels a side and holds none. */
  const bomb = async () => {
    const bytes = await plain().png().toBuffer();
    bytes.writeUInt32BE(35_000, 16);
    bytes.writeUInt32BE(35_000, 20);
    return bytes;
  };

  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ["nothing at all", "empty", () => new Uint8Array()],
    ["a text named as an image", "unsupported_format", () => Buffer.from("just a letter")],
    ["a PDF that was cut off", "broken", async () => (await pdf({})).subarray(0, 300)],
    ["a PDF with a password", "password_needed", () => pdf({ userPassword: "secret" })],
    ["a PDF of 51 pages", "too_many_pages", () => pdf({}, 51)],
    ["a JPEG that was cut off", "broken", async () => (await plain().jpeg().toBuffer()).subarray(0, 200)],
    ["a picture of a billion pixels", "too_large", bomb],
    ["an empty sheet", "blank", () => plain().png().toBuffer()],
  ])("%s: %s", async (_, reason, make) => {
    expect(await read(await make())).toMatchObject({ outcome: "invalid", reason });
  });
});
