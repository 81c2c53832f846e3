import { beforeAll, expect, test } from "vitest";
import { callbackToken, deliverBytes, signedHeaders, signingSecrets, takeCallbacks } from "@/tests/support/callbacks";

beforeAll(() => takeCallbacks({ signed: true }));

const body = JSON.stringify({ data: [{ document_id: "doc_1", file_data: { document_type: "PAN", name: "हाँ" } }] });
const deliverSigned = async (headers: Record<string, string>, bytes = body) =>
  (await deliverBytes(bytes, { token: await callbackToken(), ...headers })).status;

test("a desk with signing secrets takes what either of them has signed", async () => {
  for (const secret of signingSecrets) expect(await deliverSigned(signedHeaders(body, secret))).toBe(204);
});

test("it takes neither what is unsigned, nor changed, nor old, nor signed without a token", async () => {
  expect(await deliverSigned({})).toBe(401);
  expect(await deliverSigned(signedHeaders(body), `${body} `)).toBe(401);
  expect(await deliverSigned(signedHeaders(body, signingSecrets[0], Date.now() - 301_000))).toBe(401);
  expect((await deliverBytes(body, signedHeaders(body))).status).toBe(401);
});
