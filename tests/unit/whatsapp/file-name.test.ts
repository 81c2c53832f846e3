import { expect, test } from "vitest";
import { nameFile } from "@/lib/whatsapp/file-name";

const sentAt = new Date("2026-11-28T15:33:31Z");

test.each([
  [null, "WhatsApp 2026-11-28 21.03.31.jpg"],
  ["  ", "WhatsApp 2026-11-28 21.03.31.jpg"],
  ["pan card.pdf", "pan card.pdf"],
  ["2345 6789 0123.pdf", "**** **** 0123.pdf"],
  ["../a\u0000b.pdf", ".. a b.pdf"],
])("a file called %j is named %s", (given, name) => {
  expect(nameFile(given, "image/jpeg", sentAt)).toBe(name);
});
