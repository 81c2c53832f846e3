import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { isWebhookSecret, newWebhookSecret, secretsAt, signatureHeaders } from "@/lib/engine/callbacks/sign";

test("signs id, timestamp and body as the scheme's published example does", () => {
  // The example of the specification's own reference libraries.
  const headers = signatureHeaders(
    "msg_p5jXN8AQM9LWM0D4loKWxJek",
    new Date(1_614_265_330_000),
    '{"test": 2432232314}',
    ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
  );
  expect(headers).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

test("a new secret has 32 bytes behind its prefix, and no two are alike", () => {
  const [one, other] = [newWebhookSecret(), newWebhookSecret()];
  expect(one).not.toBe(other);
  expect(isWebhookSecret(one)).toBe(true);
  expect(Buffer.from(one.slice(6), "base64").byteLength).toBe(32);
});

test.each(["", "whsec_", "whsec_c2hvcnQ=", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"])("%o is no secret", (secret) => {
  expect(isWebhookSecret(secret)).toBe(false);
});

test("for a day after a change both secrets sign, the new one first", () => {
  const [webhookSecret, webhookSecretBefore] = [newWebhookSecret(), newWebhookSecret()];
  const changed = new Date("2026-01-15T09:00:00Z");
  const secrets = { webhookSecret, webhookSecretBefore, webhookSecretChangedAt: changed };
  const after = (hours: number) => secretsAt(secrets, new Date(changed.getTime() + hours * 3600_000));
  expect(after(0)).toEqual([webhookSecret, webhookSecretBefore]);
  expect(after(23.9)).toEqual([webhookSecret, webhookSecretBefore]);
  expect(after(24)).toEqual([webhookSecret]);
  const both = signatureHeaders("id", changed, "{}", after(1))["webhook-signature"]?.split(" ") ?? [];
  const own = [webhookSecret, webhookSecretBefore].map(
    (secret) =>
      `v1,${createHmac("sha256", Buffer.from(secret.slice(6), "base64"))
        .update(`id.${changed.getTime() / 1000}.{}`)
        .digest("base64")}`,
  );
  expect(both).toEqual(own);
});
