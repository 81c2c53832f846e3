import { expect, test } from "vitest";
import { readEnv } from "@/lib/env";

const whole = {
  DATABASE_URL: "postgresql://localhost/patra",
  NEXTAUTH_URL: "http://desk.test",
  NEXTAUTH_SECRET: "s".repeat(32),
  S3_ENDPOINT: "http://localhost:9000",
  S3_BUCKET: "patra",
  S3_ACCESS_KEY_ID: "key",
  S3_SECRET_ACCESS_KEY: "secret",
  ATLAS_BASE_URL: "http://localhost:3000",
  ATLAS_CLIENT_ID: "desk",
  ATLAS_CLIENT_SECRET: "secret",
};

test("every bad name is listed at once, and no value", () => {
  const bad = { ...whole, DATABASE_URL: "mysql://user:hunter2@host/db", S3_BUCKET: undefined, WORKER_READERS: "many" };
  expect(() => readEnv(bad)).toThrow(/DATABASE_URL[\s\S]*S3_BUCKET: is missing[\s\S]*WORKER_READERS/);
  expect(() => readEnv(bad)).not.toThrow(/hunter2/);
});

test("hosts with a port and ranges may be allowed to be fetched from", () => {
  const { ENGINE_FETCH_ALLOW } = readEnv({
    ...whole,
    ENGINE_FETCH_ALLOW: "127.0.0.1:9329, [::1]:80, 10.0.0.0/8 fd00::/8",
  });
  expect(ENGINE_FETCH_ALLOW).toEqual(["127.0.0.1:9329", "[::1]:80", "10.0.0.0/8", "fd00::/8"]);
});

test.each(["127.0.0.1", "http://10.0.0.1:80", "10.0.0.0/99"])(
  "a start with ENGINE_FETCH_ALLOW=%s is refused",
  (entry) => {
    expect(() => readEnv({ ...whole, ENGINE_FETCH_ALLOW: entry })).toThrow(
      "ENGINE_FETCH_ALLOW: must hold host:port or CIDR entries",
    );
  },
);

test("signing in elsewhere needs its three variables together, and roles that there are", () => {
  const oidc = { OIDC_ISSUER: "https://idp.test/", OIDC_CLIENT_ID: "patra", OIDC_CLIENT_SECRET: "s" };
  expect(() => readEnv({ ...whole, OIDC_ISSUER: "https://idp.test" })).toThrow(/OIDC_CLIENT_ID: is missing/);
  expect(() => readEnv({ ...whole, ...oidc, OIDC_ROLES: "admins:BOSS" })).toThrow(/OIDC_ROLES/);
  const read = readEnv({ ...whole, ...oidc, OIDC_ROLES: "urn:x:admins:ADMIN, staff:OFFICER" });
  expect(read.OIDC_ISSUER).toBe("https://idp.test");
  expect(read.OIDC_ROLES).toEqual([
    { value: "urn:x:admins", role: "ADMIN" },
    { value: "staff", role: "OFFICER" },
  ]);
});
