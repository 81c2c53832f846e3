import { expect, test } from "vitest";
import { accuracyAims, stepsAims, throughputAims } from "@/tests/bench/aims";
import { summarise } from "@/tests/bench/figures";
import { outcome, sure } from "./outcomes";

const labels = { pan_number: "ABCPE1234F", dob: "01/02/1990" };
const read = { pan_number: sure(labels.pan_number), dob: sure(labels.dob) };

const verdicts = (aims: { what: string; isMet: boolean | undefined }[]) =>
  Object.fromEntries(aims.map(({ what, isMet }) => [what, isMet]));

test("an aim is met from its figure on, and open where nothing was measured", () => {
  const outcomes = Array.from({ length: 100 }, (_, index) =>
    outcome({ labels, data: read, ...(index < 2 && { type: "OTHER" }) }),
  );
  const aims = accuracyAims(summarise(outcomes, { split: "kept", documentsPerType: 100, tesseract: undefined }));
  expect(verdicts(aims)).toMatchObject({
    "type right, clean": false,
    "identity numbers, clean": true,
    "type right, degraded": undefined,
    "fields exact on photos": undefined,
  });
  expect(aims.at(-1)?.figure).toBe("tesseract is not installed");
});

test("being ahead of tesseract on photos is of the fields alone, and as good is not ahead", () => {
  const photo = (data: Record<string, unknown>) =>
    outcome({ labels, data: read, degradation: "photo-on-table", tesseract: { type: "PAN", data } });
  const isAhead = (data: Record<string, unknown>) =>
    accuracyAims(summarise([photo(data)], { split: "kept", documentsPerType: 1, tesseract: "5.3.0" })).at(-1)?.isMet;
  expect(isAhead({ dob: sure(labels.dob) })).toBe(true);
  expect(isAhead(read)).toBe(false);
});

test("the largest reader counts, also the one with the long PDF; unknown memory is neither met nor missed", () => {
  const memory = (largest: number) => ({ largest, together: 2 * largest });
  const figures = (pages: number, pdf: number) => ({
    ...{ cores: 2, pages: 1, ours: [], bare: [], tesseract: null },
    memory: { readers: memory(pages), tesseract: null },
    longPdf: { pages: 20, first: 2_000, median: 999, worst: 1_500, memory: memory(pdf) },
  });
  const [time, room] = stepsAims(figures(900 * 1024 ** 2, 1_100 * 1024 ** 2));
  expect(time).toMatchObject({ figure: "999 ms", isMet: true });
  expect(room).toMatchObject({ figure: "1100 MB", isMet: false });
  expect(stepsAims(figures(0, 0))[1]?.isMet).toBeUndefined();
});

test("speed is held against each baseline, in each set", () => {
  const set = {
    ...{ name: "clean", documents: 1, pages: 1 },
    pagesPerMinute: { ours: 150, bare: 160, networks: 240, tesseract: null },
    ratio: { toBare: 0.94, toTesseract: null },
  };
  expect(verdicts(throughputAims({ cores: 2, sets: [set] }))).toEqual({
    "pages a minute to the bare models', clean": true,
    "pages a minute to tesseract's, clean": undefined,
  });
});
