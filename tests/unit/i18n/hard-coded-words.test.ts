import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const app = path.join(import.meta.dirname, "..", "..", "..", "app");

/** Pages that are not translated: developers' documents, and what must not depend on anything. */
const leftOut = /^\(docs\)\/|^global-error\.tsx$/;
/** Names are the same in every language. */
const names = new Set(["Patra"]);

const components = readdirSync(app, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".tsx") && !leftOut.test(name));

/** What a component's source says by itself: text between tags, and attributes that are read or shown. */
function wordsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
  const texts = [...code.matchAll(/<\/?[\w.]+[^<>]*(?<!=)>([^<>{}]*[A-Za-z]{2,}[^<>{}]*)(?=<|\{)/g)];
  const attributes = [
    ...code.matchAll(/\b(?:label|title|placeholder|aria-label|alt|hint|description)="([^"]*[A-Za-z]{2,}[^"]*)"/g),
  ];
  const said = [...texts, ...attributes].map(([, words = ""]) => words.trim());
  return said.filter((words) => !names.has(words) && !/[;=()[\]|]/.test(words)); // else it is code between two types
}

test("the look-out finds words where they may stand", () => {
  expect(wordsIn(`<p className="a">Some words</p>`)).toEqual(["Some words"]);
  expect(wordsIn(`<p>\n  Hello {name}, <b>you</b>\n</p>`)).toEqual(["Hello", "you"]);
  expect(wordsIn(`<Field label="Name" name="name">{t("x")}</Field>`)).toEqual(["Name"]);
  expect(wordsIn(`const go = () => a < b; // <p>no</p>`)).toEqual([]);
});

test.each(components)("%s says nothing by itself: its words come from lib/i18n/messages", (name) => {
  expect(wordsIn(readFileSync(path.join(app, name), "utf8"))).toEqual([]);
});
