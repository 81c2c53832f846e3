import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { signToken } from "@/lib/engine/http/tokens";
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

const ask = async (version: string, headers: Record<string, string>) =>
  readReply(await fetch(`${server.url}/${version}/verification/authtoken`, { method: "POST", headers }));

const invalidToken = { error: "Invalid token", reason: "Signature verification failed", code: "invalid_token" };

describe.each(["v1", "v2", "v3"])("POST /%s/verification/authtoken", (version) => {
  test("gives a token of 3600 seconds for the right credentials", async () => {
    const { clientId, clientSecret } = client;
    const reply = await ask(version, { "Client-Id": clientId, "Client-Secret": clientSecret });
    expect(reply.status).toBe(201);
    const token = expect.stringMatching(/^eyJ/);
    const refresh = version === "v3" ? {} : { refresh_token: token };
    expect(reply.body).toEqual({ access_token: token, expires_in: 3600, ...refresh });
    expect(reply.headers.get("cache-control")).toBe("no-store");
    const [header, payload] = reply.body.access_token.split(".").map((part: string) => {
      return part.length > 60 ? JSON.parse(Buffer.from(part, "base64url").toString()) : part;
    });
    expect(header).toMatchObject({ alg: "HS256", typ: "JWT" });
    expect(payload.exp - payload.iat).toBe(3600);
  });

  test.each([
    ["no header at all", {}],
    ["the id alone", { "Client-Id": "desk-demo" }],
    ["an empty secret", { "Client-Id": "desk-demo", "Client-Secret": "" }],
  ])("answers 400 to %s", async (_case, headers) => {
    const reply = await ask(version, headers as Record<string, string>);
    expect([reply.status, reply.body]).toEqual([
      400,
      { error: "Missing Client-Id or Client-Secret", code: "missing_credentials" },
    ]);
  });

  test.each([
    ["an unknown client", () => ({ "Client-Id": "nobody-here", "Client-Secret": client.clientSecret })],
    ["a wrong secret", () => ({ "Client-Id": client.clientId, "Client-Secret": "not it" })],
  ])("answers 401 to %s", async (_case, headers) => {
    const reply = await ask(version, headers());
    expect([reply.status, reply.body]).toEqual([
      401,
      { error: "Invalid Client-Id or Client-Secret", code: "invalid_credentials" },
    ]);
  });
});

describe("the Token header", () => {
  const withToken = async (token: string | null) => {
    const { query } = await newFlow(client);
    return client.send("GET", `/v2/verification/status?${query}`, { token });
  };

  test.each([
    ["none", null],
    ["a word", "nonsense"],
    ["an unsigned token", `${Buffer.from('{"alg":"none"}').toString("base64url")}.e30.`],
  ])("answers 401 to %s", async (_case, token) => {
    const reply = await withToken(token);
    expect([reply.status, reply.body]).toEqual([401, invalidToken]);
  });

  test("is refused when a single character of the signature is changed", async () => {
    const last = client.token.at(-2) === "A" ? "B" : "A";
    const reply = await withToken(client.token.slice(0, -2) + last + client.token.at(-1));
    expect([reply.status, reply.body]).toEqual([401, invalidToken]);
  });

  test("is refused once its hour has passed", async () => {
    const old = await signToken(
      { tenantId: client.tenantId, credential: "any" },
      "access",
      new Date(Date.now() - 3601 * 1000),
    );
    expect((await withToken(old)).status).toBe(401);
    const almost = await signToken(
      { tenantId: client.tenantId, credential: "any" },
      "access",
      new Date(Date.now() - 3540 * 1000),
    );
    expect((await withToken(almost)).status).toBe(200);
  });

  test("is accepted when an older key of the database signed it, and refused when no key did", async () => {
    const dayOld = new Date(Date.now() - KEY_SIGNS_FOR - 60_000);
    const older = await prisma.engineSigningKey.create({
      data: { secret: Buffer.alloc(32, 7).toString("base64url"), createdAt: dayOld },
    });
    const sign = (kid: string) =>
      new SignJWT()
        .setProtectedHeader({ alg: "HS256", kid })
        .setIssuer("patra-engine")
        .setSubject(client.tenantId)
        .setExpirationTime("10m")
        .sign(Buffer.alloc(32, 7));
    // Unknown keys are looked for at most once a second.
    await expect.poll(async () => (await withToken(await sign(older.kid))).status, { timeout: 5000 }).toBe(200);
    expect((await withToken(await sign("made-up"))).status).toBe(401);
  });
});

describe("signing keys", () => {
  test("makers starting together end with one key", async () => {
    const later = new Date(Date.now() + 100 * KEY_SIGNS_FOR);
    const keys = await Promise.all(Array.from({ length: 8 }, () => currentSigningKey(later)));
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1);
    await prisma.engineSigningKey.delete({ where: { kid: keys[0]?.kid ?? "" } });
  });

  test("a day-old key signs no more but still verifies", async () => {
    const now = await currentSigningKey();
    const tomorrow = new Date(now.createdAt.getTime() + KEY_SIGNS_FOR + 1000);
    const next = await currentSigningKey(tomorrow);
    expect(next.kid).not.toBe(now.kid);
    expect((await listSigningKeys(tomorrow)).map(({ kid }) => kid)).toEqual(
      expect.arrayContaining([now.kid, next.kid]),
    );
    await prisma.engineSigningKey.delete({ where: { kid: next.kid } });
  });
});
