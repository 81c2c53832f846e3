import { z } from "zod";
import type { ProofView } from "./schema";

/*
 * What a document's codes and signatures prove, in plain words. They are extensions of Patra's engine: another Atlas sends
 * none of them, and then there is nothing to say.
 */

const matches = z.record(z.string(), z.boolean().nullable()).default({});
const signedBy = z.string().nullish();

const Code = z.object({ signature: z.string(), signed_by: signedBy, matches });
const Signature = z.object({
  signer: signedBy,
  signed_at: z.string().nullish(),
  valid: z.boolean(),
  covers_whole_file: z.boolean(),
  trusted: z.boolean(),
});
const Extensions = z.object({
  qr: Code.nullish().catch(null),
  einvoice_qr: Code.nullish().catch(null),
  signatures: z.array(Signature).catch([]).default([]),
});

/** Whether a key of file_data is told as a proof, and is no field. */
export const isProof = (name: string): boolean => Object.hasOwn(Extensions.shape, name);

const inIndia = new Intl.DateTimeFormat("en-IN", { dateStyle: "long", timeZone: "Asia/Kolkata" });

/** "name, date of birth" */
const listed = (names: string[]) => names.map((name) => name.replaceAll("_", " ")).join(", ");

/** @param what the code's name at the beginning of a sentence @param issuer who signs such codes */
function describeCode(
  what: string,
  issuer: string,
  { signature, signed_by: by, matches: compared }: z.infer<typeof Code>,
) {
  const different = Object.keys(compared).filter((name) => compared[name] === false);
  const agrees = Object.values(compared).some((same) => same === true);
  const print =
    different.length > 0
      ? `The print does not agree with it: ${listed(different)}.`
      : agrees
        ? "The print agrees with it."
        : "Nothing on the page could be compared with it.";
  const say = (tone: ProofView["tone"], words: string): ProofView => ({
    tone: different.length > 0 ? "bad" : tone,
    text: `${what} ${words} ${print}`,
  });
  switch (signature) {
    case "valid":
      return say("ok", `bears a valid signature of ${by ?? issuer}.`);
    case "expired_signer":
      return say("warn", `is signed by ${by ?? issuer}, whose certificate was not in force on that day.`);
    case "invalid":
      return { tone: "bad" as const, text: `${what} was altered after ${by ?? issuer} signed it. It proves nothing.` };
    case "unsigned":
      return say("info", "bears no signature, as on older cards: it is a second print and no proof.");
    default:
      return say("info", "is signed by nobody known here: it is a second print and no proof.");
  }
}

function describeSignature(signature: z.infer<typeof Signature>, isChanged: boolean): ProofView {
  const { signer, signed_at: at, valid, trusted } = signature;
  const who = signer ?? "an unknown signer";
  const time = at && !Number.isNaN(Date.parse(at)) ? ` on ${inIndia.format(new Date(at))}` : "";
  if (!valid) {
    return {
      tone: "bad",
      text: `The file bears a signature of ${who} that does not fit: it was changed after signing.`,
    };
  }
  if (isChanged) return { tone: "warn", text: `Signed by ${who}${time}. Something was added to the file afterwards.` };
  if (!trusted) {
    return { tone: "info", text: `Signed by ${who}${time} and unchanged since. The signer is not known here.` };
  }
  return { tone: "ok", text: `Signed by ${who}${time} and unchanged since.` };
}

/** What the codes and signatures of a document prove; empty where there are none. Reads anything, however unexpected. */
export function readProofs(fileData: unknown): ProofView[] {
  const parsed = Extensions.safeParse(fileData);
  if (!parsed.success) return [];
  const { qr, einvoice_qr: invoice, signatures } = parsed.data;
  // Who signs second covers what the first has signed: the file changed only where no signature covers it all.
  const isChanged = !signatures.some(({ valid, covers_whole_file }) => valid && covers_whole_file);
  const told = [
    ...(qr ? [describeCode("The Aadhaar QR code", "UIDAI", qr)] : []),
    ...(invoice ? [describeCode("The e-invoice QR code", "the invoice portal", invoice)] : []),
    ...signatures.map((signature) => describeSignature(signature, isChanged)),
  ];
  return told.filter(({ text }, index) => told.findIndex((other) => other.text === text) === index);
}
