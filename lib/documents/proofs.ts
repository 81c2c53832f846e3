import { z } from "zod";
import type { ProofView } from "./schema";

/*
 * What a document's codes and signatures prove. They are extensions of Patra's engine: another Atlas sends
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

const toneOfCode: Record<string, ProofView["tone"]> = { valid: "ok", expired_signer: "warn", invalid: "bad" };

function readCode(what: "qr" | "einvoice_qr", { signature, signed_by, matches: compared }: z.infer<typeof Code>) {
  const different = Object.keys(compared).filter((name) => compared[name] === false);
  const agrees = Object.values(compared).some((same) => same === true);
  return {
    kind: "code",
    tone: different.length > 0 ? "bad" : (toneOfCode[signature] ?? "info"),
    ...{ what, signature, signedBy: signed_by ?? null, different },
    print: different.length > 0 ? "differs" : agrees ? "agrees" : "not compared",
  } satisfies ProofView;
}

const toneOfSignature = { unfit: "bad", addedTo: "warn", stranger: "info", sound: "ok" } as const;

function readSignature({ signer, signed_at: at, valid, trusted }: z.infer<typeof Signature>, isChanged: boolean) {
  const state = !valid ? "unfit" : isChanged ? "addedTo" : trusted ? "sound" : "stranger";
  const time = at ? new Date(at) : null;
  const signedAt = time && !Number.isNaN(time.getTime()) ? time : null;
  return {
    kind: "signature",
    tone: toneOfSignature[state],
    state,
    signer: signer ?? null,
    signedAt,
  } satisfies ProofView;
}

/** What the codes and signatures of a document prove; empty where there are none. Reads anything, however unexpected. */
export function readProofs(fileData: unknown): ProofView[] {
  const parsed = Extensions.safeParse(fileData);
  if (!parsed.success) return [];
  const { qr, einvoice_qr: invoice, signatures } = parsed.data;
  // Who signs second covers what the first has signed: the file changed only where no signature covers it all.
  const isChanged = !signatures.some(({ valid, covers_whole_file }) => valid && covers_whole_file);
  const told: ProofView[] = [
    ...(qr ? [readCode("qr", qr)] : []),
    ...(invoice ? [readCode("einvoice_qr", invoice)] : []),
    ...signatures.map((signature) => readSignature(signature, isChanged)),
  ];
  const texts = told.map((proof) => JSON.stringify(proof));
  return told.filter((_, index) => texts.indexOf(texts[index] ?? "") === index);
}
