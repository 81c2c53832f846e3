import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { expect, test } from "vitest";
import { type MessageTree, messages } from "@/lib/i18n/catalogue";
import { languages, locales } from "@/lib/i18n/languages";

type Element = ReturnType<typeof parse>[number];

const flatten = (tree: MessageTree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${key}`, value]] : flatten(value, `${path}${key}.`),
  );

const english = new Map(flatten(messages.en));
const hindi = new Map(flatten(messages.hi));

/** Every argument and tag of a message with its kind, and the branches of its selects, as one comparable list. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  const walk = (elements: Element[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      // Where one language needs a plural, another may do with the number.
      const kind = element.type === TYPE.plural ? TYPE.number : element.type;
      found.add(`${TYPE[kind]} ${element.value}`);
      if (element.type === TYPE.tag) walk(element.children);
      if (element.type === TYPE.select) found.add(`${element.value}: ${Object.keys(element.options).sort().join(" ")}`);
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        for (const { value } of Object.values(element.options)) walk(value);
      }
    }
  };
  walk(parse(message));
  return [...found].sort();
}

test("every language has the same messages", () => {
  expect([...hindi.keys()].sort()).toEqual([...english.keys()].sort());
});

test("a message wants the same arguments and tags in every language", () => {
  for (const [key, text] of english) {
    expect(argumentsOf(hindi.get(key) ?? ""), key).toEqual(argumentsOf(text));
  }
});

test("every plural has the branches its language needs", () => {
  for (const [language, all] of [["en", english] as const, ["hi", hindi] as const]) {
    const needed = new Intl.PluralRules(locales[language]).resolvedOptions().pluralCategories;
    const walk = (key: string, elements: Element[]) => {
      for (const element of elements) {
        if (element.type === TYPE.tag) walk(key, element.children);
        if (element.type !== TYPE.plural) continue;
        const given = Object.keys(element.options);
        // A branch for one exact number may stand in for the category that holds only that number.
        const missing = needed.filter(
          (category) => !given.includes(category) && !(given.includes("=1") && category === "one"),
        );
        expect(missing, `${language} ${key}`).toEqual([]);
      }
    };
    for (const [key, text] of all) walk(key, parse(text));
  }
});

/** Names and abbreviations that are Latin in Hindi too. */
const latinInHindi = new Set(
  `Patra Atlas WhatsApp JPEG PNG WebP TIFF HEIC PDF MB ms QR GST FSSAI ITR PAN TAN GSTIN HSN IFSC IMEI MICR NIC UAN EPIC API XXXX
   JSON CSV application json Client Id Secret DDMMYYYY PUN npm start AUDIT PAST KEYS`.split(/\s+/),
);

test("no English is left in Hindi, but for names and abbreviations", () => {
  for (const [key, text] of hindi) {
    const literal = text
      .replace(/<\/?\w+>/g, " ")
      .replace(/\{\w+, (select|plural),/g, " ")
      .replace(/\{\w+(, number)?\}/g, " ")
      .replace(/(=\d+|\w+)\s*\{/g, " ");
    const english = (literal.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !latinInHindi.has(word));
    expect(english, `${key}: ${text}`).toEqual([]);
  }
});

test("Hindi is written in Devanagari, with its own full stop", () => {
  const bare = new Set([
    "errors.asGiven",
    "errors.wrongAnswer",
    "audit.failed",
    "deliveries.milliseconds",
    "fields.numbered",
    "report.decided",
    "report.sent",
    "whatsapp.sized",
    "whatsapp.notTaken.line",
  ]);
  for (const [key, text] of hindi) {
    if (/^[A-Z ]+$/.test(text) || bare.has(key) || text === "WhatsApp") continue;
    expect(text, key).toMatch(/[\u0900-\u097F]/);
    expect(text, key).not.toMatch(/[\u0900-\u097F]\.(\s|$)/);
  }
});

test("there are two languages, each with its words", () => {
  expect(Object.keys(messages)).toEqual([...languages]);
});
