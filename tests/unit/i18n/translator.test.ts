import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { wordsIn } from "@/lib/i18n/catalogue";
import type { Words } from "@/lib/i18n/translator";

test("counts take the plural of their language, and India's grouping", () => {
  const counts = [0, 1, 2, 1234567];
  const said = (language: "en" | "hi") =>
    counts.map((count) => wordsIn(language, "applicants")("documentCount", { count }));
  expect(said("en")).toEqual(["None yet", "1 document", "2 documents", "12,34,567 documents"]);
  expect(said("hi")).toEqual(["अभी कोई नहीं", "1 दस्तावेज़", "2 दस्तावेज़", "12,34,567 दस्तावेज़"]);
});

test("a tag is drawn by the function of its name", () => {
  const t = wordsIn("hi", "users");
  const drawn = t.rich("edit.button", { name: "Asha", of: (words) => createElement("b", null, words) });
  expect(renderToStaticMarkup(drawn)).toBe("बदलें<b> Asha</b>");
});

test("a key that comes from outside is looked for before it is said", () => {
  const t = wordsIn("en", "documents");
  expect(t.has("types.PAN")).toBe(true);
  for (const unknown of ["types.RC_BOOK", "types", "types.PAN.more", "types.constructor", "toString", ""]) {
    expect(t.has(unknown), unknown).toBe(false);
  }
});

test("words that do not exist are an error, not an empty page", () => {
  const t = wordsIn("en", "ui") as unknown as (key: string) => string;
  expect(() => t("nowhere")).toThrow("There are no words for ui.nowhere");
});

test("a wrong key or argument is refused by the compiler", () => {
  const refused = (t: Words<"applicants">) => {
    // @ts-expect-error there is no such key
    t("nowhere");
    // @ts-expect-error its argument is missing
    t("documentCount");
    // @ts-expect-error its argument is a number
    t("documentCount", { count: "two" });
    // @ts-expect-error it takes none
    t("title", { count: 1 });
  };
  expect(() => refused(wordsIn("en", "applicants"))).toThrow(); // the rest is checked by the types alone
});
