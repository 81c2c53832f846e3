import "server-only";
import { type AcceptedFiles, acceptFiles, type FilesToAccept } from "../store/accept-files";
import { explainRefusal } from "../store/explain-refusal";
import type { Caller } from "./endpoint";
import { EngineError, nameList } from "./errors";
import { shakeHands } from "./shake-hands";

/**
 * Takes the files of one upload, of whatever version of the API; with an idempotency key, at most once. Where the flow names
 * an endpoint for tokens, it must give one first.
 * @param authParameter that endpoint's name in this version
 * @throws EngineError unknown_flow, flow_closed, unknown_applicant, idempotency_key_reused, external_failure
 */
export async function takeFiles(
  caller: Caller,
  sent: FilesToAccept,
  authParameter: "auth_token_url" | "auth_url" = "auth_token_url",
): Promise<AcceptedFiles> {
  const accepted = await acceptFiles(caller.tenantId, sent);
  if (accepted) return accepted;
  const refusal = await explainRefusal(caller.tenantId, sent);
  switch (refusal.why) {
    case "taken_before":
      return refusal.accepted;
    case "handshake_needed":
      await shakeHands(refusal.authTokenUrl, refusal.credentials, authParameter);
      return takeFiles(caller, { ...sent, handsShaken: true }, authParameter);
    case "unknown_applicant":
      throw new EngineError("unknown_applicant", {
        reason: `external_reference_id names no applicant of the flow: ${nameList([...new Set(refusal.references)].slice(0, 20))}`,
      });
    default:
      throw new EngineError(refusal.why);
  }
}
