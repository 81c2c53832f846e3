import { randomInt } from "node:crypto";

/** Lower case and digits without those that look alike (0 o, 1 l i). */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const LETTERS_PER_GROUP = 5;

/** A password to be handed over and typed once: 20 random letters in groups, about 99 bits. */
export function generatePassword(): string {
  const group = () => Array.from({ length: LETTERS_PER_GROUP }, () => letters[randomInt(letters.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}
