import { expect, test } from "vitest";
import { pictureProblems } from "@/lib/atlas/contract";
import { readPictureNotes } from "@/lib/documents/picture-notes";
import { describeProblem } from "@/lib/documents/problems";

test("every problem of a picture is said in a sentence that tells what to do", () => {
  for (const code of pictureProblems) {
    const [note, ...others] = readPictureNotes([{ code, page: 1 }], 1);
    expect(note, code).toMatch(/^(The|Light|A|This) .+\. (Photograph|Ask) .+\.$/);
    expect(others).toEqual([]);
  }
});

test("the pages of a longer document are named", () => {
  const blurred = [1, 2, 5].map((page) => ({ code: "BLURRED", page }));
  expect(readPictureNotes([...blurred, { code: "GLARE", page: 3 }], 6)).toEqual([
    expect.stringMatching(/^Pages 1, 2 and 5: The picture is blurred\./),
    expect.stringMatching(/^Page 3: Light is reflected/),
  ]);
});

test("codes nobody knows, and anything unexpected, are passed over", () => {
  expect(readPictureNotes([{ code: "UPSIDE_DOWN", page: 1 }], 1)).toEqual([]);
  expect(readPictureNotes("blurred", 1)).toEqual([]);
  expect(readPictureNotes(null, 0)).toEqual([]);
});

test("an unrecognised document's advice is what its pictures ask for, else the reader's reason", () => {
  const notes = readPictureNotes([{ code: "BLURRED", page: 1 }], 1);
  expect(describeProblem("UNRECOGNISED", "Not recognised: the picture is blurred", notes)?.advice).toBe(notes[0]);
  expect(describeProblem("UNRECOGNISED", "Not recognised")?.advice).toMatch(/^Not recognised\. Check that it is one/);
});
