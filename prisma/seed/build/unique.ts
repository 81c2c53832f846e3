import { randomUUID } from "node:crypto";

/**
 * Twelve letters nobody else has, so that rows built side by side never meet. Letters alone: twelve digits would be taken
 * for an Aadhaar number.
 */
export const unique = (): string =>
  randomUUID()
    .replaceAll("-", "")
    .slice(0, 12)
    .replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "");
