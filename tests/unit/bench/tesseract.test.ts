import { afterEach, expect, test, vi } from "vitest";
import { findTesseract, toPpm } from "@/tests/bench/tesseract";

afterEach(() => vi.unstubAllEnvs());

test("where tesseract is not installed, none is found, and nothing fails", async () => {
  vi.stubEnv("PATH", "/nowhere");
  expect(await findTesseract()).toBeUndefined();
});

test("pixels become a picture that needs no decoding: a head with the size, then every pixel", () => {
  const picture = toPpm({ width: 2, height: 1, data: Uint8Array.of(1, 2, 3, 4, 5, 6) });
  expect(picture).toEqual(Buffer.from("P6\n2 1\n255\n\x01\x02\x03\x04\x05\x06"));
});
