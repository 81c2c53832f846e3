import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { canonicalJson, type Json } from "@/lib/audit/canonical-json";
import { type ChainedFacts, eventHash, genesis } from "@/lib/audit/chain";
import { isSignedBy, placeOfKey, signHead } from "@/lib/audit/head";
import { chainKey, signingKey } from "@/lib/audit/keys";
import { auditKeys } from "@/lib/storage/keys";

test.each<[string, Json, string]>([
  // RFC 8785, section 3.2.2 and 3.2.3, and its appendix B
  [
    "the RFC's first example",
    {
      numbers: [JSON.parse("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    },
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  ],
  [
    "names in the order of their UTF-16 code units",
    { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 },
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
  ],
  ["minus zero", -0, "0"],
  ["an empty list and an empty object", [[], {}], "[[],{}]"],
  ["what is nested, sorted at every depth", { b: [{ d: 1, c: 2 }], a: {} }, '{"a":{},"b":[{"c":2,"d":1}]}'],
])("%s is written as RFC 8785 wants it", (_, value, expected) => {
  expect(canonicalJson(value)).toBe(expected);
});

test.each([
  ["undefined", { a: undefined }],
  ["infinity", [Number.POSITIVE_INFINITY]],
  ["half of a surrogate pair", "\ud83d"],
  ["a big integer", 1n],
])("%s is refused", (_, value) => {
  expect(() => canonicalJson(value as never)).toThrow(TypeError);
});

const facts: ChainedFacts = {
  sequence: 12_345_678_901_234_567_890n,
  previousHash: "0".repeat(64),
  keyId: "k",
  at: new Date("2026-11-28T10:00:00.123Z"),
  actorId: null,
  actorName: "System",
  type: "branch.created",
  applicantId: null,
  batchId: null,
  documentId: null,
  userId: null,
  data: { code: "PUN-04", branchId: "b" },
  requestId: null,
  address: null,
  agent: null,
};
const secret = Buffer.from("a key of the test");

test("the hash is the HMAC of all facts, sorted by name, so that anybody with the key can compute it", () => {
  const text =
    '{"actorId":null,"actorName":"System","address":null,"agent":null,"applicantId":null,"at":"2026-11-28T10:00:00.123Z",' +
    '"batchId":null,"data":{"branchId":"b","code":"PUN-04"},"documentId":null,"keyId":"k",' +
    `"previousHash":"${"0".repeat(64)}","requestId":null,"sequence":"12345678901234567890","type":"branch.created","userId":null}`;
  expect(eventHash(facts, secret)).toBe(createHmac("sha256", secret).update(text).digest("hex"));
});

test.each(Object.keys(facts) as (keyof ChainedFacts)[])("another %s makes another hash", (name) => {
  const others = { sequence: 1n, at: new Date(0), data: { code: "PUN-05", branchId: "b" } };
  const changed = { ...facts, [name]: name in others ? others[name as keyof typeof others] : "other" };
  expect(eventHash(changed, secret)).not.toBe(eventHash(facts, secret));
});

test("the order of a fact's members, which a database may change, does not matter", () => {
  expect(eventHash({ ...facts, data: { branchId: "b", code: "PUN-04" } }, secret)).toBe(eventHash(facts, secret));
});

test("two chains begin differently, so that the events of one do not fit the other", () => {
  expect(genesis("one").hash).not.toBe(genesis("two").hash);
});

test("one secret gives the same keys on every machine, another gives others, and none tells of another", () => {
  const [one, again, other] = ["secret one", "secret one", "secret two"].map(chainKey);
  expect(again).toEqual(one);
  expect(other?.id).not.toBe(one?.id);
  expect(one?.secret.toString("hex")).not.toContain(one?.id);
  expect(signingKey("secret one").id).toBe(signingKey("secret one").id);
  expect(signingKey("secret one").id).not.toBe(signingKey("secret two").id);
});

test("a head is signed by its key alone, and as it stands alone", () => {
  const key = signingKey("secret one");
  const head = signHead("desk", { sequence: 7n, hash: "a".repeat(64) }, new Date("2026-11-28T10:00:00Z"), key);
  expect(isSignedBy(head, key)).toBe(true);
  expect(isSignedBy(head, signingKey("secret two"))).toBe(false);
  for (const change of [
    { sequence: "8" },
    { hash: "b".repeat(64) },
    { at: "2026-11-28T10:00:01.000Z" },
    { chain: "x" },
  ]) {
    expect(isSignedBy({ ...head, ...change }, key), JSON.stringify(change)).toBe(false);
  }
});

test("the key of a head's object says what was signed, and sorts as the numbers do", () => {
  const places = [9n, 10n, 200n].map((sequence) => ({ sequence, hash: "c".repeat(64) }));
  const keys = places.map(({ sequence, hash }) => auditKeys.head("desk", sequence, hash));
  expect([...keys].sort()).toEqual(keys);
  expect(keys.map(placeOfKey)).toEqual(places);
  expect(placeOfKey("audit/heads/desk/README.json")).toBeUndefined();
});
