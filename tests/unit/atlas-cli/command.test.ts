import { expect, test } from "vitest";
import { helpOf, readCommand } from "@/lib/atlas-cli/command";
import { columns, Terminal } from "@/lib/atlas-cli/terminal";

test.each<[string[], string]>([
  [["fly"], "There is no verb fly. Verbs: token, init, upload, status, extracts, watch"],
  [["toString"], "There is no verb toString"],
  [["status"], "--flow, --reference missing"],
  [["status", "--flow", "f", "--reference", "R", "--speed"], "Unknown option '--speed'"],
  [["status", "--flow", "f", "--reference", "R", "more"], "Unexpected argument 'more'"],
  [["status", "--flow"], "argument missing"],
])("%j is typed wrongly", (words, message) => {
  expect(() => readCommand(words)).toThrow(message);
});

test.each<[string[], string]>([
  [[], "Usage: npm run atlas -- VERB [options]"],
  [["--help"], "Usage: npm run atlas -- VERB [options]"],
  [["help", "watch"], "Usage: npm run atlas -- watch --flow FLOW --reference REF [options]"],
  [["upload", "--help"], "Usage: npm run atlas -- upload --flow FLOW [options] FILE_OR_URL..."],
])("%j asks for help", (words, usage) => {
  const { verb, name } = readCommand(words);
  expect(verb).toBeUndefined();
  expect(helpOf(name)).toContain(usage);
});

test("files, and options that are given twice, are kept in order", () => {
  const words = ["upload", "--flow", "f", "--document-id", "1", "b.pdf", "--document-id=2", "a.pdf"];
  expect(readCommand(words)).toMatchObject({ values: { "document-id": ["1", "2"] }, positionals: ["b.pdf", "a.pdf"] });
});

/** A stream that keeps what is written. */
const stream = (isTTY: boolean) => {
  const written: string[] = [];
  return { isTTY, write: (text: string) => written.push(text), written };
};

test("progress is one line written over on a terminal, and a line a change elsewhere", () => {
  for (const [isTTY, expected] of [
    [true, ["\r\x1b[K1 of 2 (3 s)", "\r\x1b[K1 of 2 (8 s)", "\r\x1b[K"]],
    [false, ["1 of 2\n"]],
  ] as const) {
    const [out, err] = [stream(false), stream(isTTY)];
    const terminal = new Terminal(out, err);
    terminal.progress("1 of 2", 3);
    terminal.progress("1 of 2", 8);
    terminal.result({ done: true }, ["done"]);
    expect([out.written, err.written]).toEqual([["done\n"], expected]);
  }
});

test("columns are as wide as their widest cell, without spaces at the end", () => {
  expect(
    columns([
      ["a", "b"],
      ["long", ""],
      ["c", "d"],
    ]),
  ).toEqual(["a     b", "long", "c     d"]);
});
