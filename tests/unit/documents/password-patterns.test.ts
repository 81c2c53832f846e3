import { expect, test } from "vitest";
import { passwordPatterns } from "@/lib/documents/password-patterns";

const values = (person: Parameters<typeof passwordPatterns>[0]) =>
  Object.fromEntries(passwordPatterns(person).map(({ kind, value }) => [kind, value]));

test("the usual passwords are made of name, PAN and birth date", () => {
  expect(values({ name: "Asha Rao", pan: "ABCPR1234K", birthDate: "04/11/1990" })).toEqual({
    eAadhaar: "ASHA1990",
    ePan: "04111990",
    taxReturn: "abcpr1234k04111990",
    salarySlip: "ABCPR1234K",
  });
});

test("a short first name is filled up from the next, as UIDAI does", () => {
  expect(values({ name: "Om Prakash", birthDate: "01/02/1985" }).eAadhaar).toBe("OMPR1985");
});

test("what is not known makes no password", () => {
  expect(Object.values(values({ name: "Asha Rao" }))).toEqual([null, null, null, null]);
  expect(values({ name: "Asha Rao", birthDate: "1990" }).ePan).toBeNull();
});
