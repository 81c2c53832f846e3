import { expect, test } from "vitest";
import { shareOf, summarise } from "@/tests/bench/figures";
import { outcome, sure } from "./outcomes";

const run = { split: "kept", documentsPerType: 1, tesseract: undefined } as const;

test("identity numbers and other fields are counted apart, clean and degraded ones too", () => {
  const labels = { pan_number: "ABCPE1234F", dob: "01/02/1990" };
  const { overall } = summarise(
    [
      outcome({ labels, data: { pan_number: sure("ABCPE1234F"), dob: sure("01/02/1990") } }),
      outcome({ labels, degradation: "blur", data: { pan_number: sure("ABCPE1234F"), dob: sure("01/02/1991") } }),
      outcome({ labels, degradation: "skew", type: "OTHER", data: {} }),
    ],
    run,
  );
  expect(overall.clean).toEqual({
    ...{ type: { right: 1, of: 1 }, identity: { right: 1, of: 1 }, other: { right: 1, of: 1 } },
  });
  expect(overall.degraded).toEqual({
    ...{ type: { right: 1, of: 2 }, identity: { right: 1, of: 2 }, other: { right: 0, of: 2 } },
  });
  expect(overall.all).toEqual({
    ...{ type: { right: 2, of: 3 }, identity: { right: 2, of: 3 }, other: { right: 1, of: 3 } },
  });
  expect(overall.blur.identity).toEqual({ right: 1, of: 1 });
});

test("the number of a shop's licence says who it is; that of a deed only numbers the deed", () => {
  const labels = { registration_number: "1" };
  const data = { registration_number: sure("1") };
  const { types } = summarise(
    [
      outcome({ documentType: "SHOP_ACT_LICENSE", labels, data }),
      outcome({ documentType: "RENT_AGREEMENT", labels, data }),
    ],
    run,
  );
  expect(types.SHOP_ACT_LICENSE?.all.identity.of).toBe(1);
  expect(types.RENT_AGREEMENT?.all.identity.of).toBe(0);
  expect(types.RENT_AGREEMENT?.all.other.of).toBe(1);
});

test("a file that was refused, or whose reader failed, is not counted as rightly unrecognised", () => {
  const { overall } = summarise(
    [
      outcome({ documentType: "OTHER" }),
      outcome({ documentType: "OTHER", type: "INVALID" }),
      outcome({ documentType: "OTHER", type: "FAILED" }),
    ],
    run,
  );
  expect(overall.all.type).toEqual({ right: 1, of: 3 });
});

test("documents and their pages are counted, and times are a document's", () => {
  const figures = summarise(
    [outcome({ pages: 1, milliseconds: 100.4 }), outcome({ pages: 3, milliseconds: 300 })],
    run,
  );
  expect([figures.documents, figures.pages]).toEqual([2, 4]);
  expect(figures.types.PAN?.all).toMatchObject({ p50: 100, p95: 300 });
});

test("a field is counted by its name, in clean documents and in degraded ones", () => {
  const labels = { dob: "01/02/1990" };
  const { fields } = summarise(
    [
      outcome({ labels, data: { dob: sure("01/02/1990") } }),
      outcome({ labels, degradation: "photocopy", data: { dob: sure("07/02/1990", 0.6) } }),
    ],
    run,
  );
  expect(fields.PAN).toEqual({ dob: { clean: { right: 1, of: 1 }, degraded: { right: 0, of: 1 } } });
});

test("confidence is held against what is right, wherever a value was given", () => {
  const labels = { dob: "01/02/1990", father_name: "A", name_as_per_pan: "B" };
  const data = { dob: sure("07/02/1990", 0.95), father_name: sure("A", 1), name_as_per_pan: sure(null, 0) };
  const { reliability, sure: given } = summarise([outcome({ labels, data })], run);
  expect(given).toEqual({ wrong: 1, of: 2 });
  expect(reliability.at(-1)).toEqual({ from: 0.95, to: 1, values: { right: 1, of: 2 } });
  expect(reliability.reduce((sum, { values }) => sum + values.of, 0)).toBe(2);
});

test("rivals stand beside us on the documents that all have read, and on no others", () => {
  const labels = { dob: "01/02/1990" };
  const data = { dob: sure("01/02/1990") };
  const read = { labels, data, degradation: "photo-on-table" } as const;
  const { rivals } = summarise(
    [outcome({ ...read, bare: { type: "PAN", data }, tesseract: { type: "OTHER", data: {} } }), outcome(read)],
    { ...run, tesseract: "5.3.0" },
  );
  expect(rivals).toMatchObject({ tesseractVersion: "5.3.0", documents: 1 });
  const none = { right: 0, of: 0 };
  expect(rivals.states["photo-on-table"]).toEqual({
    ours: { type: { right: 1, of: 1 }, identity: none, other: { right: 1, of: 1 } },
    bare: { type: { right: 1, of: 1 }, identity: none, other: { right: 1, of: 1 } },
    tesseract: { type: { right: 0, of: 1 }, identity: none, other: { right: 0, of: 1 } },
  });
});

test("where tesseract is not installed, it has no figures", () => {
  const { rivals } = summarise([outcome({ bare: { type: "PAN", data: {} } })], run);
  expect(rivals).toMatchObject({ tesseractVersion: null, documents: 1 });
  expect(rivals.states.all.tesseract).toBeNull();
});

test("of nothing, all is right", () => {
  expect(shareOf({ right: 0, of: 0 })).toBe(1);
  expect(shareOf({ right: 1, of: 4 })).toBe(0.25);
});
