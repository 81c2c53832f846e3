import { expect, test } from "vitest";
import { showPhone, toPhone } from "@/lib/applicants/phone";

test.each([
  ["9876543210", "919876543210"],
  ["98765 43210", "919876543210"],
  ["098765-43210", "919876543210"],
  ["+91 98765 43210", "919876543210"],
  ["0091 9876543210", "919876543210"],
  ["919876543210", "919876543210"],
  ["+44 (20) 7946 0958", "442079460958"],
  ["+1 555 078 3881", "15550783881"],
])("%s is the number %s", (typed, phone) => {
  expect(toPhone(typed)).toBe(phone);
});

test.each(["", "12345", "1234567", "98765x3210", "+0 9876543210", "+1234567890123456", "ring me"])(
  "%j is no number",
  (typed) => {
    expect(toPhone(typed)).toBeNull();
  },
);

test("Indian numbers are shown in groups, others as they are", () => {
  expect([showPhone("919876543210"), showPhone("442079460958")]).toEqual(["+91 98765 43210", "+442079460958"]);
});
