import { expect, test } from "vitest";
import { findMentions, matchingPeople, mentionBefore, splitAtMentions } from "@/lib/comments/mentions";

const people = [
  { id: "1", name: "Kavya Rao" },
  { id: "2", name: "Kavya Rao Nair" },
  { id: "3", name: "Rohan Mehta" },
  { id: "4", name: "आशा पाटील" },
];
const namedIn = (text: string) => findMentions(text, people).map(({ id }) => id);

test.each([
  ["@Kavya Rao please look", ["1"]],
  ["@kavya rao, please", ["1"]],
  ["to @Kavya Rao Nair and @Rohan Mehta.", ["2", "3"]],
  ["(@Rohan Mehta)", ["3"]],
  ["@आशा पाटील देखें", ["4"]],
  ["@Rohan Mehta @Rohan Mehta", ["3"]],
])("%j names whom it means", (text, ids) => {
  expect(namedIn(text)).toEqual(ids);
});

test.each(["Kavya Rao", "@Kavya", "@Rohan Mehtani", "mail@Rohan Mehta", "@ Rohan Mehta", ""])(
  "%j names nobody",
  (text) => {
    expect(namedIn(text)).toEqual([]);
  },
);

test("two colleagues of one name are both meant", () => {
  const namesakes = [...people, { id: "5", name: "Rohan Mehta" }];
  expect(findMentions("@Rohan Mehta", namesakes).map(({ id }) => id)).toEqual(["3", "5"]);
});

test("a text is cut where it names somebody, and nothing of it is lost", () => {
  const text = "@Kavya Rao Nair, ask @Rohan Mehta";
  const pieces = splitAtMentions(text, ["Kavya Rao Nair", "Rohan Mehta"]);
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  expect(pieces.filter(({ isMention }) => isMention).map((piece) => piece.text)).toEqual([
    "@Kavya Rao Nair",
    "@Rohan Mehta",
  ]);
});

test.each([
  ["ask @", 5, { at: 4, query: "" }],
  ["ask @Ka", 7, { at: 4, query: "Ka" }],
  ["ask @Kavya R", 12, { at: 4, query: "Kavya R" }],
  ["@आश", 3, { at: 0, query: "आश" }],
  ["ask @Ka and more", 7, { at: 4, query: "Ka" }],
  ["ask @Ka\nnext", 12, null],
  ["mail@ka", 7, null],
  ["nobody", 6, null],
  ["ask @Ka", 0, null],
  ["a, @Kavya Rao said that it is so", 32, null],
] as const)("of %j with the caret at %i the name being typed is %o", (text, caret, typed) => {
  expect(mentionBefore(text, caret)).toEqual(typed);
});

test("people are offered by the beginning of any of their names", () => {
  expect(matchingPeople(people, "ka").map(({ id }) => id)).toEqual(["1", "2"]);
  expect(matchingPeople(people, "Meh").map(({ id }) => id)).toEqual(["3"]);
  expect(matchingPeople(people, "avya")).toEqual([]);
});
