import type { GetICUArgs } from "@schummar/icu-type-parser";
import type { CompiledMessage, FormatOptions } from "icu-minify/format";
import format from "icu-minify/format";
import { createElement, Fragment, type ReactNode } from "react";
import { type Language, locales } from "./languages";
import type { en } from "./messages/en";

/** All words, by area. English is the measure: the other languages must have the same keys. */
type Messages = typeof en;

/** A part of the desk whose words belong together: a file under `messages`. */
export type Area = keyof Messages;

/** Dotted keys of an area's words. */
export type Keys<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Keys<Tree[Key]>}`;
}[keyof Tree & string];

type At<Tree, Key extends string> = Key extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Tree
    ? At<Tree[Head], Rest>
    : never
  : Key extends keyof Tree
    ? Tree[Key]
    : never;

/** What a message wants to be told, read from its text by the compiler. */
export type Arguments<Message> = Message extends string
  ? GetICUArgs<Message, { ICUArgument: string | number; ICUNumberArgument: number; ICUDateArgument: Date }>
  : never;

type Given<Message, More = unknown> = [keyof (Arguments<Message> & More)] extends [never]
  ? []
  : [values: Arguments<Message> & More];

type Tag = (children: ReactNode) => ReactNode;

/** Says the words of one area in one language; keys and arguments are checked by the compiler. */
export interface Words<A extends Area> {
  <Key extends Keys<Messages[A]>>(key: Key, ...given: Given<At<Messages[A], Key>>): string;
  /** With `<tags>` in the message drawn by functions of their names. */
  rich<Key extends Keys<Messages[A]>>(key: Key, values: Record<string, string | number | Tag>): ReactNode;
  /** Whether there are words under a key that comes from outside, e.g. the code of another system. */
  has(key: string): key is Keys<Messages[A]>;
  /** Words under a key that is known only when it runs, as `has` has found it: the compiler checks no arguments here. */
  at(key: Keys<Messages[A]>, values?: Record<string, string | number>): string;
  language: Language;
}

/** Compiled messages: plain data, small enough to be sent to a browser, area by area. */
export interface CompiledTree {
  [key: string]: CompiledMessage | CompiledTree;
}

const formatters: FormatOptions["formatters"] = {
  getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args) => new Intl.NumberFormat(...args),
  getPluralRules: (...args) => new Intl.PluralRules(...args),
};

const isMessage = (found: CompiledMessage | CompiledTree | undefined): found is CompiledMessage =>
  typeof found === "string" || Array.isArray(found);

function find(tree: CompiledTree, key: string): CompiledMessage | undefined {
  let found: CompiledMessage | CompiledTree | undefined = tree;
  for (const step of key.split(".")) {
    if (found === undefined || isMessage(found) || !Object.hasOwn(found, step)) return undefined;
    found = found[step];
  }
  return isMessage(found) ? found : undefined;
}

/** Makes the words of an area of its compiled messages. @throws where a key is asked for that is not there */
export function translator<A extends Area>(language: Language, area: A, messages: CompiledTree): Words<A> {
  const say = (key: string, values?: Record<string, string | number | Date | Tag>) => {
    const message = find(messages, key);
    if (message === undefined) throw new Error(`There are no words for ${area}.${key}`);
    return format<ReactNode>(message, locales[language], values as Record<string, string>, { formatters });
  };
  return Object.assign(say, {
    rich: (key: string, values: Record<string, string | number | Tag>) => {
      const said = say(key, values);
      return Array.isArray(said) ? createElement(Fragment, null, ...said) : said; // as children these need no keys
    },
    at: say,
    has: (key: string) => find(messages, key) !== undefined,
    language,
  }) as unknown as Words<A>;
}
