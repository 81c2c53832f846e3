import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { POST as postCallback } from "@/app/api/atlas/callback/route";
import { POST as postToken } from "@/app/api/atlas/token/route";
import { signWebhook } from "@/lib/atlas/webhook-signature";

/** What Atlas shows at the token endpoint. */
export const credentials = { "client-id": "atlas-under-test", "client-secret": randomUUID() };
/** The secrets callbacks may be signed with: the one in use and the one before. */
export const signingSecrets = [0, 1].map(() => `whsec_${randomBytes(32).toString("base64")}`);

/** Lets the desk of this process take callbacks. Call before anything reads the environment. */
export function takeCallbacks({ signed = false, at = "https://desk.example.com/" } = {}): void {
  process.env.ATLAS_CALLBACK_BASE_URL = at;
  process.env.ATLAS_CALLBACK_CLIENT_ID = credentials["client-id"];
  process.env.ATLAS_CALLBACK_CLIENT_SECRET = credentials["client-secret"];
  if (signed) process.env.ATLAS_CALLBACK_SIGNING_SECRETS = signingSecrets.join(",");
}

/** Asks for a token as Atlas does. */
export const askToken = (headers: Record<string, string> = credentials) =>
  postToken(new Request("https://desk.example.com/api/atlas/token", { method: "POST", headers }));

/** A token that works. */
export async function callbackToken(): Promise<string> {
  const { access_token: token } = (await (await askToken()).json()) as { access_token: string };
  return token;
}

/** Delivers these bytes with these headers. */
export const deliverBytes = (body: string | Uint8Array, headers: Record<string, string>) =>
  postCallback(
    new Request("https://desk.example.com/api/atlas/callback", { method: "POST", headers, body: body as BodyInit }),
  );

/** Delivers results as Atlas does: a token first, then the body. */
export const deliver = async (body: unknown) => deliverBytes(JSON.stringify(body), { token: await callbackToken() });

/** The headers of a signed delivery. @param at milliseconds since 1970 */
export function signedHeaders(body: string, secret = signingSecrets[0] ?? "", at = Date.now()): Record<string, string> {
  const [id, timestamp] = [`msg_${randomUUID()}`, String(Math.floor(at / 1000))];
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signWebhook(secret, id, timestamp, Buffer.from(body)),
  };
}

/** The desk's two endpoints for Atlas on a free port of this machine. */
export async function startCallbackServer(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (incoming, outgoing) => {
    const post = { "/api/atlas/token": postToken, "/api/atlas/callback": postCallback }[incoming.url ?? ""];
    const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const body = new Uint8Array(await buffer(incoming));
    const answer = await post?.(new Request(`http://desk.test${incoming.url}`, { method: "POST", headers, body }));
    outgoing.writeHead(answer?.status ?? 404, Object.fromEntries(answer?.headers ?? []));
    outgoing.end(await answer?.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
