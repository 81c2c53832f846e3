import { expect, test } from "vitest";
import { sniffContent } from "@/lib/documents/sniff-content";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...part].map((c) => c.charCodeAt(0)) : part)));

test.each([
  ["a JPEG", bytes([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg"],
  ["a PNG", bytes([0x89], "PNG\r\n", [0x1a], "\n"), "image/png"],
  ["a WebP", bytes("RIFF", [1, 2, 3, 4], "WEBPVP8 "), "image/webp"],
  ["a TIFF as Intel writes it", bytes("II", [42, 0, 8, 0]), "image/tiff"],
  ["a TIFF as Motorola writes it", bytes("MM", [0, 42, 0, 0]), "image/tiff"],
  ["an iPhone's picture", bytes([0, 0, 0, 24], "ftypheic", [0, 0, 0, 0]), "image/heic"],
  ["a PDF", bytes("%PDF-1.7"), "application/pdf"],
  ["a PDF behind a few stray bytes", bytes([0xef, 0xbb, 0xbf], "\n%PDF-1.4"), "application/pdf"],
])("%s is known by its first bytes", (_name, head, type) => {
  expect(sniffContent(head)).toBe(type);
});

test.each([
  ["nothing", bytes()],
  ["plain text", bytes("hello, this is a letter")],
  ["a program", bytes("MZ", [0x90, 0])],
  ["a RIFF sound", bytes("RIFF", [1, 2, 3, 4], "WAVEfmt ")],
  ["an AVIF", bytes([0, 0, 0, 24], "ftypavif")],
  ["a film", bytes([0, 0, 0, 24], "ftypisom")],
  ["half a PNG signature", bytes([0x89], "PNG")],
  [
    "a PDF header past the first kilobyte",
    bytes(
      Array.from({ length: 1024 }, () => 32),
      "%PDF-1.7",
    ),
  ],
])("%s is not taken", (_name, head) => {
  expect(sniffContent(head)).toBeNull();
});
