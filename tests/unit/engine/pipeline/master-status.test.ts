import { expect, test } from "vitest";
import { masterStatus } from "@/lib/engine/pipeline/master-status";

test.each([
  [[], "IN_PROGRESS"],
  [["UPLOAD_SUCCESS"], "IN_PROGRESS"],
  [["PROCESSING_SUCCESS", "PROCESSING"], "IN_PROGRESS"],
  [["FAILED", "UPLOAD_SUCCESS"], "IN_PROGRESS"],
  [["PROCESSING_SUCCESS"], "SUCCESS"],
  [["FAILED", "PROCESSING_SUCCESS", "FAILED"], "SUCCESS"],
  [["FAILED", "FAILED"], "FAILED"],
] as const)("files %j roll up to %s", (statuses, expected) => {
  expect(masterStatus(statuses.map((status) => ({ status })))).toBe(expected);
});
