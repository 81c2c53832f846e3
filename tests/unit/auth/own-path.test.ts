import fc from "fast-check";
import { expect, test } from "vitest";
import { ownPath } from "@/lib/auth/own-path";

test.each([
  ["/applicants/c1?tab=history#last", "/applicants/c1?tab=history#last"],
  ["/admin/batches?q=%2F%2Fevil.test", "/admin/batches?q=%2F%2Fevil.test"],
  ["/", "/"],
  ["/a/../b", "/b"],
])("the path %s of this desk is kept", (wanted, path) => {
  expect(ownPath(wanted)).toBe(path);
});

test.each([
  "https://evil.test/",
  "//evil.test/",
  "/\\evil.test/",
  "\\\\evil.test",
  "/\t/evil.test",
  "/\n/evil.test",
  "/.//evil.test",
  "/x/..//evil.test",
  "javascript:alert(1)",
  "evil.test",
  "",
  "/login?callbackUrl=/login",
  undefined,
  ["/a", "/b"],
  "http://[",
])("%j leads home instead", (wanted) => {
  expect(ownPath(wanted)).toBe("/");
});

test("whatever is asked for, a browser stays on the desk", () => {
  const nasty = fc.string({ unit: fc.constantFrom(..."/\\.:@?#%\t\n\r e"), maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(nasty, fc.webUrl(), fc.string()), (wanted) => {
      expect(new URL(ownPath(`/${wanted}`), "https://desk.test").origin).toBe("https://desk.test");
    }),
  );
});
