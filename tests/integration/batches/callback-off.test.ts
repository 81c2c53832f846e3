import { expect, test } from "vitest";
import { callbackAddresses } from "@/lib/atlas/callback-auth";
import { readEnv } from "@/lib/env";
import { askToken, deliverBytes } from "@/tests/support/callbacks";

test("a desk that was not told to take callbacks has none, and asks for none", async () => {
  expect([(await askToken()).status, (await deliverBytes("{}", { token: "x" })).status]).toEqual([404, 404]);
  expect(callbackAddresses()).toEqual({});
});

test("half of what callbacks need is named as missing, and a wrong signing secret as wrong", () => {
  const half = { ...process.env, ATLAS_CALLBACK_BASE_URL: "https://desk.example.com" };
  expect(() => readEnv(half)).toThrow(
    /ATLAS_CALLBACK_CLIENT_ID: is missing\n {2}ATLAS_CALLBACK_CLIENT_SECRET: is missing/,
  );
  expect(() => readEnv({ ...process.env, ATLAS_CALLBACK_SIGNING_SECRETS: "secret" })).toThrow(
    "ATLAS_CALLBACK_SIGNING_SECRETS: must be one or two of whsec_ followed by base64",
  );
});
