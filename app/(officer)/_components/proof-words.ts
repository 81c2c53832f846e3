import { formatLongDate } from "@/app/_ui/format";
import type { ProofView } from "@/lib/documents/schema";
import type { Words } from "@/lib/i18n/translator";
import { fieldLabel } from "./field-words";

/** What a code or signature on a document proves, in plain words. */
export function proofWords(t: Words<"documents">, fields: Words<"fields">, proof: ProofView): string {
  if (proof.kind === "signature") {
    const who = proof.signer ?? t("proofs.unknownSigner");
    if (proof.state === "unfit") return t("proofs.unfit", { who });
    const date = proof.signedAt ? formatLongDate(proof.signedAt, t.language) : "none";
    return t(`proofs.${proof.state}`, { who, date });
  }
  const { what, signature, print, different } = proof;
  const by = proof.signedBy ?? (what === "qr" ? "UIDAI" : t("proofs.invoicePortal"));
  if (signature === "invalid") return t("proofs.altered", { what, by });
  const names = different.map((name) => fieldLabel(fields, name)).join(", ");
  const kind = ["valid", "expired_signer", "unsigned"].find((known) => known === signature) ?? "other";
  return t("proofs.code", { what, signature: kind, by, print, fields: names });
}
