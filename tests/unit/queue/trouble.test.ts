import { expect, test } from "vitest";
import { troubleOf } from "@/lib/queue/trouble";

test.each([
  ["abandoned: its workers died", "abandoned"],
  ["fetch failed", "unreachable"],
  ["connect ECONNREFUSED 127.0.0.1:9", "unreachable"],
  ["A page image could not be fetched", "unreachable"],
  ["Atlas answered 401: Invalid token", "refused"],
  ["The operation was aborted due to timeout", "timeout"],
  ["The kept bytes of a file are missing in the object store", "store"],
  ["Can't reach database server at 127.0.0.1", "database"],
  ["Asha Rao, ABCPR1234K", "unknown"],
  [null, "unknown"],
])("the error %j is told by its kind: %s", (error, kind) => {
  expect(troubleOf(error)).toBe(kind);
});
