import { expect, test } from "vitest";
import { changedSettings, toSettings } from "@/lib/settings/product-settings";

const row = {
  name: "Gold loan",
  expectedDocuments: ["AADHAAR", "PAN", "A_TYPE_OF_TOMORROW"],
  crossChecks: ["employers", "names"],
  needsSecondApproval: false,
  isRetired: false,
};

test("settings stand in the order of the lists they are chosen from, without what this version does not know", () => {
  expect(toSettings(row)).toEqual({
    ...row,
    expectedDocuments: ["PAN", "AADHAAR"],
    crossChecks: ["names", "employers"],
  });
});

test("a change tells what differs before and after, and nothing else", () => {
  const before = toSettings(row);
  const after = { ...before, name: "Gold loan, small", needsSecondApproval: true };
  expect(changedSettings(before, after)).toEqual({
    from: { name: "Gold loan", needsSecondApproval: false },
    to: { name: "Gold loan, small", needsSecondApproval: true },
  });
});

test("the same settings in another order are no change", () => {
  const other = toSettings({ ...row, expectedDocuments: ["PAN", "AADHAAR"], crossChecks: ["names", "employers"] });
  expect(changedSettings(toSettings(row), other)).toEqual({ from: {}, to: {} });
});
