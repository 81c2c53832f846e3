import { expect, test } from "vitest";
import { approve, type ReviewSituation } from "@/lib/review/state";

const situation = (changes: Partial<ReviewSituation> = {}): ReviewSituation => ({
  ...{ state: "PENDING", needsSecondApproval: false, firstApproverId: null, unchecked: 0 },
  actor: { id: "asha", maySecond: false },
  ...changes,
});

test("one approval is enough where the product does not want two", () => {
  expect(approve(situation())).toBe("APPROVED");
});

test("nothing is approved while a field waits to be looked at", () => {
  expect(approve(situation({ unchecked: 1 }))).toBe("fields_unchecked");
});

test("where two are wanted the first approval waits for another person with the right to it", () => {
  const strict = situation({ needsSecondApproval: true });
  expect(approve(strict)).toBe("APPROVED_ONCE");
  const once = { ...strict, state: "APPROVED_ONCE" as const, firstApproverId: "asha" };
  expect(approve({ ...once, actor: { id: "asha", maySecond: true } })).toBe("same_person");
  expect(approve({ ...once, actor: { id: "rohan", maySecond: false } })).toBe("second_person_only");
  expect(approve({ ...once, actor: { id: "meera", maySecond: true } })).toBe("APPROVED");
});

test("what is approved is not approved again", () => {
  expect(approve(situation({ state: "APPROVED" }))).toBe("review_changed");
});
