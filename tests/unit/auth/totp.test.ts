import { expect, test } from "vitest";
import { newRecoveryCodes, plainRecoveryCode } from "@/lib/auth/recovery-codes";
import { enrolmentUri, newSecret, stepOf } from "@/lib/auth/totp";

/** "12345678901234567890" in base32: the secret of RFC 6238, appendix B. */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
])("at second %i the code is the last six digits of RFC 6238's: %s", (seconds, code) => {
  expect(stepOf(secret, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
});

test("a code counts one step early and late, and tells which step it is of", () => {
  const step = Math.floor(59 / 30);
  const at = (steps: number) => stepOf(secret, "287082", (59 + steps * 30) * 1000);
  expect([-2, -1, 0, 1, 2].map(at)).toEqual([null, step, step, step, null]);
});

test.each(["", "28708", "2870820", "28708a", "２８７０８２"])("%s is no code", (typed) => {
  expect(stepOf(secret, typed, 59_000)).toBeNull();
});

test("an app is told the issuer, the account and a key of 160 bits", () => {
  const key = newSecret();
  expect(key).toMatch(/^[A-Z2-7]{32}$/);
  const uri = new URL(enrolmentUri(key, "asha@patra.example"));
  expect(decodeURIComponent(uri.pathname)).toContain("Patra:asha@patra.example");
  expect(Object.fromEntries(uri.searchParams)).toMatchObject({
    secret: key,
    issuer: "Patra",
    digits: "6",
    period: "30",
  });
});

test("recovery codes are ten, never the same, and read however they are typed", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
    expect(plainRecoveryCode(` ${code.toUpperCase().replace("-", " ")} `)).toBe(code.replace("-", ""));
  }
});
