import { randomInt } from "node:crypto";

/** Lower case and digits without those that look alike (0 o, 1 l i). */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const CODES = 10;
const LETTERS = 10;

/** A recovery code as typed, without hyphens, spaces and capitals. */
export const plainRecoveryCode = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Ten codes of ten random letters, about 49 bits each, in two groups to be read aloud. */
export function newRecoveryCodes(): string[] {
  const code = () => Array.from({ length: LETTERS }, () => letters[randomInt(letters.length)]).join("");
  return Array.from({ length: CODES }, code).map((one) => `${one.slice(0, LETTERS / 2)}-${one.slice(LETTERS / 2)}`);
}
