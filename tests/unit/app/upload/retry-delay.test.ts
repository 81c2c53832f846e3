import { expect, test } from "vitest";
import { MAX_ATTEMPTS, retryDelay } from "@/app/(officer)/applicants/[applicantId]/upload/_components/retry-delay";

test.each([0, 408, 429, 500, 503])("status %i is tried again, waiting longer each time", (status) => {
  const delays = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => retryDelay(status, index + 1) ?? -1);
  expect(delays).toEqual([...delays].sort((a, b) => a - b));
  expect(delays[0]).toBeGreaterThan(0);
});

test("an expired address is replaced almost at once", () => {
  expect(retryDelay(403, 1)).toBeLessThan(1000);
});

test.each([400, 404, 409, 413, 422])("status %i is final", (status) => {
  expect(retryDelay(status, 1)).toBeNull();
});

test.each([0, 403, 503])("status %i is given up after the last try", (status) => {
  expect(retryDelay(status, MAX_ATTEMPTS)).toBeNull();
});
