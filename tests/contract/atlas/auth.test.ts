import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectReply, invalidToken, places, type Target } from "@/tests/support/contract-target";

const jwt = expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);

describe.each(places)("at $name", ({ start }) => {
  let target: Target;
  beforeAll(async () => {
    target = await start();
  });
  afterAll(() => target.close());

  const ask = (credentials: { id?: string; secret?: string }) =>
    target.send("POST", target.authPath, { credentials, token: null });
  const refresh = (token: string | null | undefined) =>
    target.send("POST", target.authPath.replace(/authtoken$/, "refresh-token"), { token });

  test("authtoken gives a token of an hour, and one to refresh it with", async () => {
    const { clientId: id, clientSecret: secret } = target;
    expectReply(await ask({ id, secret }), 201, { access_token: jwt, expires_in: 3600, refresh_token: jwt });
  });

  test("authtoken names what is missing, and not which of the two is wrong", async () => {
    const missing = { error: "Missing Client-Id or Client-Secret" };
    expectReply(await ask({ id: target.clientId }), 400, missing);
    expectReply(await ask({ secret: target.clientSecret }), 400, missing);
    const wrong = { error: "Invalid Client-Id or Client-Secret" };
    expectReply(await ask({ id: target.clientId, secret: "wrong" }), 401, wrong);
  });

  test("refresh-token takes an access or a refresh token and gives an access token alone", async () => {
    const { body } = await ask({ id: target.clientId, secret: target.clientSecret });
    for (const token of [body.access_token, body.refresh_token]) {
      expectReply(await refresh(token), 200, { access_token: jwt, expires_in: 3600 });
    }
  });

  test("refresh-token refuses no token, and one that is none of its own", async () => {
    expectReply(await refresh(null), 400, { error: "Missing Token" });
    expectReply(await refresh("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln"), 401, invalidToken);
  });
});
