/** What a tenant marked sandbox can force, by how a document_id begins. Documented in ../README.md and ../openapi. */
export const sandboxPrefixes = {
  "sandbox-slow-": "slow",
  "sandbox-fetch-failed-": "fetch_failed",
  "sandbox-unrecognised-": "unrecognised",
  "sandbox-invalid-": "invalid",
  "sandbox-callback-refused-": "callback_refused",
} as const;

export type ForcedOutcome = (typeof sandboxPrefixes)[keyof typeof sandboxPrefixes];

/** Milliseconds that a slow document stays in PROCESSING before it is read like any other. */
export const SLOW_FOR = 30_000;

/** The start of the document ids whose callback is refused once. */
export const CALLBACK_REFUSED_PREFIX: keyof typeof sandboxPrefixes = "sandbox-callback-refused-";

/** What this document's id forces for this tenant, if anything: an ordinary tenant forces nothing. Pure. */
export function forcedOutcome(documentId: string, tenant: { sandbox: boolean }): ForcedOutcome | undefined {
  if (!tenant.sandbox) return undefined;
  const found = Object.entries(sandboxPrefixes).find(([prefix]) => documentId.startsWith(prefix));
  return found?.[1];
}
