import { z } from "zod";
import type { Post } from "../adapters/safe-post";
import { ReceiverFailure } from "./receiver-failure";

/** Atlas's own shape, so that a receiver may use one implementation for both directions. */
const TokenReply = z.looseObject({
  access_token: z
    .string()
    .min(1)
    .max(8192)
    .regex(/^[\x21-\x7e]+$/),
});

/** What the tenant wants to be shown, if anything. */
export interface CallbackCredentials {
  callbackClientId: string | null;
  callbackClientSecret: string | null;
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

/**
 * The handshake before a callback: asks `auth_token_url` for the token that goes along.
 * @throws ReceiverFailure AUTH_…, or the reason of the abort
 */
export async function authenticate(
  url: string,
  { callbackClientId, callbackClientSecret }: CallbackCredentials,
  post: Post,
  signal?: AbortSignal,
): Promise<string> {
  const headers = {
    "content-type": "application/json",
    ...(callbackClientId && { "client-id": callbackClientId }),
    ...(callbackClientSecret && { "client-secret": callbackClientSecret }),
  };
  const answer = await post(url, { headers, body: "{}", wantsAnswer: true }, signal).catch((error: unknown) => {
    throw ReceiverFailure.from("AUTH", error);
  });
  const { status, retryAfter } = answer;
  if (status < 200 || status >= 300) throw new ReceiverFailure("AUTH_STATUS", { status, retryAfter });
  const reply = TokenReply.safeParse(parseJson(answer.body));
  if (!reply.success) throw new ReceiverFailure("AUTH_REPLY", { status });
  return reply.data.access_token;
}
