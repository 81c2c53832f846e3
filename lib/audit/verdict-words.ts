import type { Words } from "@/lib/i18n/translator";
import type { Finding } from "./verify-chain";

/** What is wrong with the chain, in one sentence that names the row, and what it means. */
export function findingWords(t: Words<"auditCheck">, finding: Finding): string {
  if (finding.kind === "unchained") return t("findings.unchained", { id: String(finding.id) });
  const sequence = String(finding.sequence);
  switch (finding.kind) {
    case "tail-cut": {
      const until = String(finding.until);
      return until === sequence
        ? t("findings.last-cut", { sequence })
        : t("findings.tail-cut", { first: sequence, last: until });
    }
    case "unknown-key":
      return t("findings.unknown-key", { sequence, key: finding.keyId });
    default:
      return t(`findings.${finding.kind}`, { sequence });
  }
}
