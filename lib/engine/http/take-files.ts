import "server-only";
import { type AcceptedFiles, acceptFiles, type FilesToAccept } from "../store/accept-files";
import { explainRefusal } from "../store/explain-refusal";
import type { Caller } from "./endpoint";
import { EngineError, nameList } from "./errors";

/**
 * Takes the files of one upload, of whatever version of the API; with an idempotency key, at most once.
 * @throws EngineError unknown_flow, flow_closed, unknown_applicant, idempotency_key_reused
 */
export async function takeFiles({ tenantId }: Caller, sent: FilesToAccept): Promise<AcceptedFiles> {
  const accepted = await acceptFiles(tenantId, sent);
  if (accepted) return accepted;
  const refusal = await explainRefusal(tenantId, sent);
  if (refusal.why === "taken_before") return refusal.accepted;
  if (refusal.why !== "unknown_applicant") throw new EngineError(refusal.why);
  throw new EngineError("unknown_applicant", {
    reason: `external_reference_id names no applicant of the flow: ${nameList([...new Set(refusal.references)].slice(0, 20))}`,
  });
}
