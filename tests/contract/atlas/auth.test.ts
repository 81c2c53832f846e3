import { expect } from "vitest";
import { atEveryPlace } from "@/tests/support/at-every-place";
import { expectReply, invalidToken } from "@/tests/support/contract-target";

const jwt = expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);

atEveryPlace({ title: "authtoken and refresh-token" }, (base) => {
  const test = base
    .extend("ask", ({ target }) => (credentials: { id?: string; secret?: string }) => {
      return target.send("POST", target.authPath, { credentials, token: null });
    })
    .extend("refresh", ({ target }) => (token: string | null | undefined) => {
      return target.send("POST", target.authPath.replace(/authtoken$/, "refresh-token"), { token });
    });

  test("authtoken gives a token of an hour, and one to refresh it with", async ({ target, ask }) => {
    const { clientId: id, clientSecret: secret } = target;
    expectReply(await ask({ id, secret }), 201, { access_token: jwt, expires_in: 3600, refresh_token: jwt });
  });

  test("authtoken names what is missing, and not which of the two is wrong", async ({ target, ask }) => {
    const missing = { error: "Missing Client-Id or Client-Secret" };
    expectReply(await ask({ id: target.clientId }), 400, missing);
    expectReply(await ask({ secret: target.clientSecret }), 400, missing);
    const wrong = { error: "Invalid Client-Id or Client-Secret" };
    expectReply(await ask({ id: target.clientId, secret: "wrong" }), 401, wrong);
  });

  test("refresh-token takes an access or a refresh token and gives an access token alone", async ({
    target,
    ask,
    refresh,
  }) => {
    const { body } = await ask({ id: target.clientId, secret: target.clientSecret });
    for (const token of [body.access_token, body.refresh_token]) {
      expectReply(await refresh(token), 200, { access_token: jwt, expires_in: 3600 });
    }
  });

  test("refresh-token refuses no token, and one that is none of its own", async ({ refresh }) => {
    expectReply(await refresh(null), 400, { error: "Missing Token" });
    expectReply(await refresh("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln"), 401, invalidToken);
  });
});
