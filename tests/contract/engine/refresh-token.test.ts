import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { signToken } from "@/lib/engine/http/tokens";
import { authenticateClient } from "@/lib/engine/store/authenticate-client";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";
import { currentSigningKey, KEY_SIGNS_FOR, listSigningKeys } from "@/lib/engine/store/signing-keys";
import { type EngineClient, newEngineClient, newFlow, readReply } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

let server: EngineServer;
let client: EngineClient;

beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
});
afterAll(() => server.close());

const invalidToken = { error: "Invalid token", reason: "Signature verification failed", code: "invalid_token" };

const refresh = async (token: string | null, version = "v1") =>
  client.send("POST", `/${version}/verification/refresh-token`, { token });

async function signIn(who = client, version = "v1") {
  const headers = { "Client-Id": who.clientId, "Client-Secret": who.clientSecret };
  const reply = await fetch(`${server.url}/${version}/verification/authtoken`, { method: "POST", headers });
  return (await readReply(reply)).body as { access_token: string; refresh_token: string };
}

const sessionOf = async (who: EngineClient) => {
  const session = await authenticateClient(who.clientId, who.clientSecret);
  if (!session) throw new Error("the client cannot sign in");
  return session;
};

/** What status says to a token. */
const tryToken = async (token: string) =>
  (await client.send("GET", `/v2/verification/status?${(await newFlow(client)).query}`, { token })).status;

describe.each(["v1", "v2", "v3"])("POST /%s/verification/refresh-token", (version) => {
  test("gives a working access token, and no refresh token, for either kind of token", async () => {
    const { access_token, refresh_token } = await signIn();
    for (const token of [access_token, refresh_token]) {
      const reply = await refresh(token, version);
      expect([reply.status, reply.body]).toEqual([200, { access_token: expect.any(String), expires_in: 3600 }]);
      expect(await tryToken(reply.body.access_token)).toBe(200);
    }
  });

  test.each([
    ["no token", null, { error: "Missing Token", code: "missing_token" }],
    ["an empty one", "", { error: "Missing Token", code: "missing_token" }],
    ["a word", "nonsense", { error: "Malformed Token", code: "malformed_token" }],
  ])("answers 400 to %s", async (_case, token, body) => {
    const reply = await refresh(token, version);
    expect([reply.status, reply.body]).toEqual([400, body]);
  });

  test("answers 401 to a forged token", async () => {
    const reply = await refresh(`${client.token.slice(0, -4)}AAAA`, version);
    expect([reply.status, reply.body]).toEqual([401, invalidToken]);
  });
});

test("an access token cannot refresh itself once its hour has passed; a refresh token can for a day", async () => {
  const session = await sessionOf(client);
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3600_000 - 1000);
  expect((await refresh(await signToken(session, "access", hoursAgo(1)))).status).toBe(401);
  expect((await refresh(await signToken(session, "refresh", hoursAgo(23)))).status).toBe(200);
  expect((await refresh(await signToken(session, "refresh", hoursAgo(24)))).status).toBe(401);
});

test("a refresh token opens nothing but refresh-token", async () => {
  const { refresh_token } = await signIn();
  expect(await tryToken(refresh_token)).toBe(401);
});

test("a new secret ends the sessions of the old one", async () => {
  const other = await newEngineClient(server.url);
  const { refresh_token } = await signIn(other);
  await provisionTenant({ name: "A test client", clientId: other.clientId, clientSecret: "another-secret" });
  const reply = await refresh(refresh_token);
  expect([reply.status, reply.body]).toEqual([401, invalidToken]);
});

test("tokens of the key before still verify after the key has changed, until the last of them has run out", async () => {
  const { access_token, refresh_token } = await signIn();
  const before = await currentSigningKey();
  const changed = new Date(before.createdAt.getTime() + KEY_SIGNS_FOR + 1000);
  const next = await currentSigningKey(changed);
  expect(next.kid).not.toBe(before.kid);
  expect(await tryToken(access_token)).toBe(200);
  expect((await refresh(refresh_token)).status).toBe(200);
  // Signed in the last second the old key signs, a refresh token lives a day longer: its key is still there.
  const lastEnd = new Date(before.createdAt.getTime() + KEY_SIGNS_FOR + 24 * 3600_000);
  expect((await listSigningKeys(lastEnd)).map(({ kid }) => kid)).toContain(before.kid);
  await prisma.engineSigningKey.delete({ where: { kid: next.kid } });
});
