import { expect, test } from "vitest";
import { sniffContent } from "@/lib/documents/sniff-content";
import { hashOf, typeOf } from "@/lib/upload-links/page/file-ways";

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const heads = {
  JPEG: "\xff\xd8\xff\xe0",
  PNG: "\x89PNG\r\n\x1a\n",
  WebP: "RIFF\x10\0\0\0WEBPVP8 ",
  "TIFF, little end first": "II*\0",
  "TIFF, big end first": "MM\0*",
  HEIC: "\0\0\0\x18ftypheic\0\0\0\0mif1",
  PDF: "%PDF-1.7\n",
  "PDF after a line of its own": "\n\n%PDF-1.4",
  "a sound file in the same wrapping": "RIFF\x10\0\0\0WAVEfmt ",
  text: "just a letter",
};

test.each(Object.entries(heads))(
  "a phone and the server judge a file alike by its first bytes: %s",
  async (_, head) => {
    const content = bytes(head + "\0".repeat(64));
    expect(await typeOf(new File([content], "x"))).toBe(sniffContent(content) ?? "");
  },
);

test("a file is promised by the SHA-256 of its bytes", async () => {
  const known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // FIPS 180-4, "abc"
  expect(await hashOf(new File(["abc"], "x"))).toBe(known);
});
