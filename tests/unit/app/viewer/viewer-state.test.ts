import { expect, test } from "vitest";
import type { FieldView } from "@/app/(officer)/_components/field-words";
import {
  describeSelection,
  sheetWidth,
  startState,
  type ViewerAction,
  viewerState,
  ZOOM_STEPS,
} from "@/app/(officer)/documents/[documentId]/_components/viewer-state";
import type { PageView } from "@/lib/documents/schema";
import { wordsIn } from "@/lib/i18n/catalogue";

const page: PageView = { page: 1, width: 1000, height: 500, src: "/page/1" };
const run = (...actions: ViewerAction[]) => actions.reduce(viewerState, startState([page], [], null));
const field: FieldView = {
  name: "pan_number",
  label: "PAN",
  value: "ABCPR1234F",
  confidence: 0.9,
  page: 2,
  box: { x: 0, y: 0, width: 1, height: 1 },
};

test("the field that the address names is chosen from the start, on its own page where that is kept", () => {
  const pages = [page, { ...page, page: 2 }];
  expect(startState(pages, [field], 0)).toMatchObject({ selected: 0, page: 2 });
  expect(startState([page], [field], 0)).toMatchObject({ selected: 0, page: 1 });
  expect(startState([], [field], null)).toMatchObject({ selected: null, page: 1 });
});

test("choosing a field turns to its page", () => {
  expect(run({ type: "selected", index: 3, page: 2 })).toMatchObject({ selected: 3, page: 2 });
});

test("choosing a field without a place keeps the page", () => {
  expect(run({ type: "page-turned", page: 2 }, { type: "selected", index: 0, page: null })).toMatchObject({ page: 2 });
});

test("choosing the chosen field again lets go of it", () => {
  const twice: ViewerAction = { type: "selected", index: 1, page: 1 };
  expect(run(twice, twice).selected).toBeNull();
});

test("zoom stops at both ends", () => {
  const wayIn = Array.from({ length: 20 }, (): ViewerAction => ({ type: "zoomed", by: 1 }));
  expect(run(...wayIn).zoom).toBe(ZOOM_STEPS.length - 1);
  expect(run({ type: "zoomed", by: -1 }).zoom).toBe(0);
});

test("four quarter turns end where they began", () => {
  const turns = Array.from({ length: 4 }, (): ViewerAction => ({ type: "rotated" }));
  expect(turns.map((_, index) => run(...turns.slice(0, index + 1)).rotation)).toEqual([90, 180, 270, 0]);
});

test("a page on its side takes the shape of its turned self", () => {
  expect(sheetWidth(page, 0, 0)).toContain("100cqh * 2.00000");
  expect(sheetWidth(page, 90, 0)).toContain("100cqh * 0.50000");
});

test("the chosen field is said with its place, or that the place is not known", () => {
  const t = wordsIn("en", "viewer");
  expect(describeSelection(t, field)).toBe("PAN: ABCPR1234F. Marked on page 2.");
  expect(describeSelection(t, { ...field, box: null })).toContain("place on the page is not known");
});
