import type { FieldReading } from "../../pipeline/ports";
import { signedField, weighed } from "../confidence";
import type { Span } from "../text/lines";
import type { SignatureCheck } from "./check-signature";

/** `near`: alike but for what a reader may misread; true to the code, and no proof that every letter was read right. */
export type Agreement = "exact" | "near" | "none";

/** `unsigned`: by a code that never bears a signature. */
export type CodeSignature = SignatureCheck["outcome"] | "unsigned";

/** A code on the paper and what it is worth. */
export interface CheckedCode extends Pick<Span, "page" | "box"> {
  signature: CodeSignature;
  signedBy: string | null;
}

const worth: CodeSignature[] = ["valid", "expired_signer", "unknown_signer", "unsigned", "invalid"];

/** Of several codes the one whose signature says most. */
export const bestCode = <Code extends CheckedCode>(codes: Code[]): Code | undefined =>
  [...codes].sort((a, b) => worth.indexOf(a.signature) - worth.indexOf(b.signature))[0];

/** Agreement as callers are told it: null where one side does not say. */
export const toMatch = (agreement: Agreement | undefined): boolean | null =>
  agreement === undefined ? null : agreement !== "none";

/**
 * A field after a code on the same paper was held against it. A code is a second print: what both say was read right, what
 * they say differently is doubted. Only a valid signature lets a code speak where nothing was read, and an altered code
 * says nothing.
 */
export function confirmField(
  reading: FieldReading,
  said: { value: string | null | undefined; agreement: Agreement | undefined },
  { signature, page, box }: CheckedCode,
): FieldReading {
  if (signature === "invalid") return reading;
  if (reading.value === null) {
    return signature === "valid" && said.value ? signedField(said.value, { page, box }) : reading;
  }
  const isTelling = said.agreement === "exact" || said.agreement === "none";
  return isTelling ? weighed(reading, said.agreement === "exact") : reading;
}
