import { expect, test } from "vitest";
import { isSignedWebhook, signWebhook } from "@/lib/atlas/webhook-signature";

// The example of the Standard Webhooks specification's own test suites.
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
const timestamp = "1614265330";
const body = Buffer.from('{"test": 2432232314}');
const signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
const now = 1_614_265_330_000;

const headers = (changes: Record<string, string> = {}) =>
  new Headers({ "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature, ...changes });

test("signs as the specification's example", () => {
  expect(signWebhook(secret, id, timestamp, body)).toBe(signature);
});

const other = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

test.each<[string, Headers, string[], number, boolean]>([
  ["right", headers(), [secret], now, true],
  ["right with the second secret", headers(), [other, secret], now, true],
  ["one of several signatures", headers({ "webhook-signature": `v1a,zzz v1,AAAA ${signature}` }), [secret], now, true],
  ["nearly five minutes old", headers(), [secret], now + 299_000, true],
  ["past five minutes", headers(), [secret], now + 301_000, false],
  ["from the future", headers(), [secret], now - 301_000, false],
  ["of another secret", headers(), [other], now, false],
  ["of another id", headers({ "webhook-id": "msg_other" }), [secret], now, false],
  ["of another time", headers({ "webhook-timestamp": "1614265331" }), [secret], now, false],
  ["a time that is none", headers({ "webhook-timestamp": "soon" }), [secret], now, false],
  ["cut short", headers({ "webhook-signature": signature.slice(0, -2) }), [secret], now, false],
  ["of another version", headers({ "webhook-signature": signature.replace("v1", "v2") }), [secret], now, false],
  ["checked against no secret", headers(), [], now, false],
])("a signature that is %s", (_, given, secrets, at, right) => {
  expect(isSignedWebhook(given, body, secrets, at)).toBe(right);
});

test("a changed byte of the body, or a header left out, is noticed", () => {
  expect(isSignedWebhook(headers(), Buffer.from('{"test": 2432232315}'), [secret], now)).toBe(false);
  for (const name of ["webhook-id", "webhook-timestamp", "webhook-signature"]) {
    const without = headers();
    without.delete(name);
    expect(isSignedWebhook(without, body, [secret], now), name).toBe(false);
  }
});
