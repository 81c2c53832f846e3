import { describe, expect, test } from "vitest";
import {
  collectChosen,
  collectEntries,
  entriesIn,
  isSystemName,
  MOST_PICKED,
} from "@/app/(officer)/applicants/[applicantId]/upload/_components/collect-dropped";
import { pastedFiles } from "@/app/(officer)/applicants/[applicantId]/upload/_components/pasted-files";

const file = (name: string) => new File(["x"], name);

/** A dropped file or folder as a browser hands it over; a folder tells its entries two at a time, then none. */
type Tree = string | [name: string, inside: Tree[]];
function entry(tree: Tree): FileSystemEntry {
  const isFile = typeof tree === "string";
  const name = isFile ? tree : tree[0];
  const createReader = () => {
    const left = isFile ? [] : tree[1].map(entry);
    return { readEntries: (done: (some: FileSystemEntry[]) => void) => done(left.splice(0, 2)) };
  };
  const give = (done: (found: File) => void) => done(file(name));
  return { name, isFile, isDirectory: !isFile, file: give, createReader } as unknown as FileSystemEntry;
}
const names = (files: File[]) => files.map(({ name }) => name);

describe("what is dropped", () => {
  test("is taken with all that lies in its folders, and what systems leave behind is left out and counted", async () => {
    const papers: Tree = [
      "papers",
      ["pan.jpg", ".DS_Store", ["bank", ["june.pdf", "july.pdf", "Thumbs.db", "may.pdf"]]],
    ];
    const dropped: Tree[] = [papers, "salary.pdf", ["__MACOSX", ["._pan.jpg"]], "~$letter.docx"];
    const { files, leftOut, isCut } = await collectEntries(dropped.map(entry));
    expect(names(files)).toEqual(["pan.jpg", "june.pdf", "july.pdf", "may.pdf", "salary.pdf"]);
    expect({ leftOut, isCut }).toEqual({ leftOut: 4, isCut: false });
  });

  test("is taken by its file where the browser has no entry for it, and text is not taken at all", async () => {
    const item = (kind: string, found: { entry?: FileSystemEntry; file?: File }) => ({
      kind,
      webkitGetAsEntry: () => found.entry ?? null,
      getAsFile: () => found.file ?? null,
    });
    const items = [
      item("file", { entry: entry(["papers", ["pan.jpg"]]) }),
      item("file", { file: file("form.pdf") }),
      item("string", { file: file("text.txt") }),
      item("file", {}),
    ];
    expect(names((await collectEntries(entriesIn(items))).files)).toEqual(["pan.jpg", "form.pdf"]);
  });

  test("is taken up to a limit, and what is beyond it is told", async () => {
    const many: Tree = ["many", Array.from({ length: MOST_PICKED + 1 }, (_, index) => `${index}.pdf`)];
    const { files, isCut } = await collectEntries([entry(many)]);
    expect(files).toHaveLength(MOST_PICKED);
    expect(isCut).toBe(true);
    expect((await collectEntries([entry(["some", many[1].slice(1) as Tree[]])])).isCut).toBe(false);
  });

  test("is told where a folder cannot be read", async () => {
    const broken = entry(["broken", []]);
    const createReader = () => ({ readEntries: (_: unknown, fail: (error: Error) => void) => fail(new Error("gone")) });
    await expect(collectEntries([Object.assign(broken, { createReader })])).rejects.toThrow("gone");
  });
});

test("of a chosen folder, what lies in hidden folders is left out too", () => {
  const within = (path: string) =>
    Object.defineProperty(file(path.split("/").at(-1) ?? ""), "webkitRelativePath", { value: path });
  const chosen = ["a/pan.jpg", "a/.cache/copy.jpg", "a/desktop.ini", "a/b/form.pdf"].map(within);
  expect(collectChosen(chosen)).toMatchObject({ leftOut: 2, isCut: false });
  expect(names(collectChosen(chosen).files)).toEqual(["pan.jpg", "form.pdf"]);
});

test("a name that merely holds a system's word is no system's", () => {
  for (const name of ["my desktop.ini.pdf", "thumbs.jpg", "a.DS_Store.png"]) expect(isSystemName(name)).toBe(false);
});

test("pasted pictures without a name are named by the moment, so that several are told apart", () => {
  const files = [file("image.png"), file("scan.pdf"), file("image.png")] as unknown as FileList;
  const pasted = pastedFiles({ files }, new Date("2026-11-28T18:30:05Z"));
  expect(names(pasted)).toEqual(["pasted-2026-11-28-183005.png", "scan.pdf", "pasted-2026-11-28-183005-3.png"]);
  expect(pastedFiles(null, new Date(0))).toEqual([]);
});
