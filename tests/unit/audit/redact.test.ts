import { expect, test } from "vitest";
import { AuditEventBody } from "@/lib/audit/events";
import { redact } from "@/lib/audit/redact";

test.each([
  ["an identity number", "Aadhaar 2345 6789 0124", "Aadhaar **** **** 0124"],
  ["an identity number in one piece", "no 234567890124.", "no **** **** 0124."],
  ["an identity number behind a year", "born 1990 2345 6789 0124", "born **** **** 0124"],
  [
    "a signed address",
    "GET http://store.test/b/k?X-Amz-Signature=abc failed",
    "GET http://store.test/b/k?[redacted] failed",
  ],
  ["a token", "Bearer eyJhbGciOi.eyJzdWIiOi.c2lnbmF0", "Bearer [token]"],
])("%s is masked, however deep it lies", (_, text, masked) => {
  expect(redact({ reason: text, list: [{ deep: text }], count: 3, none: null })).toEqual({
    reason: masked,
    list: [{ deep: masked }],
    count: 3,
    none: null,
  });
});

test("an event may hold nothing its declaration does not name", () => {
  const event = { type: "user.password-reset", userId: "u" };
  expect(AuditEventBody.safeParse(event).success).toBe(true);
  expect(AuditEventBody.safeParse({ ...event, password: "x" }).success).toBe(false);
  expect(AuditEventBody.safeParse({ ...event, type: "user.renamed" }).success).toBe(false);
});

test("every event is named by what it is about, a dot, and what happened", () => {
  const names = AuditEventBody.options.map(({ shape }) => shape.type.value);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
});
