import "server-only";
import { env } from "@/lib/env";
import { AllowList } from "../adapters/public-address";
import { safePost } from "../adapters/safe-post";
import { authenticate, type CallbackCredentials } from "../callbacks/authenticate";
import { ReceiverFailure, type ReceiverFailureCode } from "../callbacks/receiver-failure";
import { EngineError } from "./errors";

const words: Partial<Record<ReceiverFailureCode, string>> = {
  AUTH_REPLY: "gave no access_token",
  AUTH_ADDRESS: "is not an address that may be called",
  AUTH_TLS: "could not prove to be the host it says it is",
  AUTH_TIMEOUT: "did not answer in time",
};

/**
 * Tries, at upload, the handshake that each callback begins with (seed: 422 where it fails).
 * @param parameter what the caller knows the address as: its name differs between the versions
 * @throws EngineError external_failure
 */
export async function shakeHands(
  address: string,
  credentials: CallbackCredentials,
  parameter: "auth_token_url" | "auth_url",
): Promise<void> {
  const post = safePost({ allow: new AllowList(env().ENGINE_FETCH_ALLOW) });
  try {
    await authenticate(address, credentials, post);
  } catch (error) {
    if (!(error instanceof ReceiverFailure)) throw error;
    const { status } = error.answer;
    const what = error.code === "AUTH_STATUS" ? `answered ${status}` : (words[error.code] ?? "did not answer");
    throw new EngineError("external_failure", { reason: `${parameter} ${what}` });
  }
}
