import { expect, test } from "vitest";
import { pictureProblems } from "@/lib/atlas/contract";
import { readPictureNotes } from "@/lib/documents/picture-notes";
import { wordsIn } from "@/lib/i18n/catalogue";

test("every problem of a picture is told, in a sentence that says what to do", () => {
  const t = wordsIn("en", "documents");
  for (const code of pictureProblems) {
    expect(readPictureNotes([{ code, page: 1 }], 1)).toEqual([{ code, pages: [] }]);
    expect(t(`pictures.${code}`)).toMatch(/^(The|Light|A|This) .+\. (Photograph|Ask) .+\.$/);
  }
});

test("the pages of a longer document are named", () => {
  const blurred = [1, 2, 5].map((page) => ({ code: "BLURRED", page }));
  expect(readPictureNotes([...blurred, { code: "GLARE", page: 3 }], 6)).toEqual([
    { code: "BLURRED", pages: [1, 2, 5] },
    { code: "GLARE", pages: [3] },
  ]);
  const t = wordsIn("en", "documents");
  expect(t("pictureOf", { pages: "1, 2, 5", count: 3, advice: "It is blurred." })).toBe(
    "Pages 1, 2, 5: It is blurred.",
  );
});

test("codes nobody knows, and anything unexpected, are passed over", () => {
  expect(readPictureNotes([{ code: "UPSIDE_DOWN", page: 1 }], 1)).toEqual([]);
  expect(readPictureNotes("blurred", 1)).toEqual([]);
  expect(readPictureNotes(null, 0)).toEqual([]);
});
