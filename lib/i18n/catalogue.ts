import "server-only";
import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import type { Language } from "./languages";
import { en } from "./messages/en";
import { hi } from "./messages/hi";
import { type Area, type CompiledTree, translator, type Words } from "./translator";

/** The words of a language as they are written, by area. */
export const messages = { en, hi } satisfies Record<Language, Record<Area, MessageTree>>;

export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

const compiled = new Map<string, CompiledTree>();

/** The compiler's objects have no prototype, and such do not pass from server to browser. */
const compileMessage = (text: string): CompiledMessage => JSON.parse(JSON.stringify(compile(text)));

const compileTree = (tree: MessageTree): CompiledTree =>
  Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === "string" ? compileMessage(value) : compileTree(value),
    ]),
  );

/** An area's messages, compiled at their first use. */
export function compiledArea(language: Language, area: Area): CompiledTree {
  const key = `${language} ${area}`;
  const known = compiled.get(key) ?? compileTree(messages[language][area]);
  compiled.set(key, known);
  return known;
}

const made = new Map<string, Words<Area>>();

/** The words of an area in a language named by the caller. Pages ask `words` instead, which knows the reader's. */
export function wordsIn<A extends Area>(language: Language, area: A): Words<A> {
  const key = `${language} ${area}`;
  const known = made.get(key) ?? translator(language, area, compiledArea(language, area));
  made.set(key, known as unknown as Words<Area>);
  return known as unknown as Words<A>;
}
