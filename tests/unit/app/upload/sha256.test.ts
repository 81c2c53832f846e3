import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256Hex } from "@/app/(officer)/applicants/[applicantId]/upload/_components/sha256";

const reference = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("the digest of 'abc' is the one FIPS 180-4 gives", () => {
  expect(sha256Hex(new TextEncoder().encode("abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

test("every length around the block borders gives the platform's digest", () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + length) & 0xff);
    expect(sha256Hex(bytes), `${length} bytes`).toBe(reference(bytes));
  }
});

test("any bytes, also a part of a larger buffer, give the platform's digest", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.nat(50), (bytes, skip) => {
      const part = bytes.subarray(Math.min(skip, bytes.length));
      expect(sha256Hex(part)).toBe(reference(part));
    }),
  );
});
