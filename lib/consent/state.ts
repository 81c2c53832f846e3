import { acceptedNotices } from "./notice";
import type { ConsentState } from "./schema";

/** Where consent stands by its newest record. Pure. */
export function consentState(newest: { decision: string; version: string } | null | undefined): ConsentState {
  if (!newest) return "missing";
  if (newest.decision === "WITHDRAWN") return "withdrawn";
  return acceptedNotices.includes(newest.version) ? "given" : "outdated";
}
