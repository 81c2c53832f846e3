import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { isSignedByMeta } from "@/lib/whatsapp/verify-signature";

const secret = "app-secret-of-the-test";
const body = Buffer.from('{"object":"whatsapp_business_account","text":"\\u00e9"}');
const right = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

test("the signature over exactly these bytes is taken", () => {
  expect(isSignedByMeta(body, right, secret)).toBe(true);
});

test.each<[string, Buffer, string | null, string]>([
  ["another body", Buffer.concat([body, Buffer.from(" ")]), right, secret],
  ["another secret", body, right, "another secret"],
  ["no header", body, null, secret],
  ["an empty header", body, "", secret],
  ["a signature without its scheme", body, right.slice("sha256=".length), secret],
  ["a signature cut short", body, right.slice(0, -2), secret],
])("%s is refused", (_, bytes, signature, key) => {
  expect(isSignedByMeta(bytes, signature, key)).toBe(false);
});
