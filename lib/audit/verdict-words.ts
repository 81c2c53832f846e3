import type { Finding } from "./verify-chain";

/** What is wrong with the chain, in one sentence that names the row, and what it means. */
export function findingWords(finding: Finding): string {
  switch (finding.kind) {
    case "edited":
      return `Event ${finding.sequence} was edited: its facts are not those that were recorded.`;
    case "missing":
      return `Event ${finding.sequence} is missing: it was deleted, for later ones are there.`;
    case "out-of-order":
      return `Event ${finding.sequence} does not follow the one before it: it was moved or put in.`;
    case "rewritten":
      return `Event ${finding.sequence} is not the one that was signed at the time: it, or what is before it, was written anew.`;
    case "tail-cut":
      return finding.sequence === finding.until
        ? `Event ${finding.sequence} is missing: the end was cut off.`
        : `Events ${finding.sequence} to ${finding.until} are missing: the end was cut off.`;
    case "unknown-key":
      return `Event ${finding.sequence} was recorded with the key ${finding.keyId}, which is not known here. If the key was changed, name the old one in AUDIT_PAST_KEYS; if not, the event was edited.`;
    case "head-forged":
      return `The signed head of event ${finding.sequence} is forged: no key known here signed it. If the key was changed, name the old one in AUDIT_PAST_KEYS.`;
    case "end-moved":
      return `The note of where the events end was changed: it does not fit event ${finding.sequence}, the last that was checked.`;
    case "unchained":
      return `A row was put in beside the chain (id ${finding.id}): it is no event of this desk.`;
  }
}
