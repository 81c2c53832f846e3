/** Somebody who can be named in a comment. */
export interface Mentionable {
  id: string;
  name: string;
}

/** A letter, mark or digit: what a name would go on with. */
const goesOn = /^[\p{L}\p{M}\p{N}]/u;
const endsInWord = /[\p{L}\p{M}\p{N}]$/u;

const sameName = (text: string, name: string) =>
  text.slice(0, name.length).toLowerCase() === name.toLowerCase() && !goesOn.test(text.slice(name.length));

/** Where each `@name` of these names begins; the longest name wins where one begins like another. */
function* namesIn(text: string, names: string[]): Generator<{ at: number; name: string }> {
  const longestFirst = names.filter(Boolean).toSorted((a, b) => b.length - a.length);
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    if (endsInWord.test(text.slice(0, at))) continue; // an e-mail address
    const name = longestFirst.find((one) => sameName(text.slice(at + 1), one));
    if (name) yield { at, name };
  }
}

/** The people a text names by @, each once. Two of the same name are both meant. */
export function findMentions<Person extends Mentionable>(text: string, people: Person[]): Person[] {
  const named = new Set([...namesIn(text, [...new Set(people.map(({ name }) => name))])].map(({ name }) => name));
  return people.filter(({ name }) => named.has(name));
}

/** A text cut where it names somebody, to be drawn. */
export function splitAtMentions(text: string, names: string[]): { text: string; isMention: boolean }[] {
  const pieces: { text: string; isMention: boolean }[] = [];
  let from = 0;
  for (const { at, name } of namesIn(text, names)) {
    const to = at + 1 + name.length;
    pieces.push({ text: text.slice(from, at), isMention: false }, { text: text.slice(at, to), isMention: true });
    from = to;
  }
  pieces.push({ text: text.slice(from), isMention: false });
  return pieces.filter((piece) => piece.text !== "");
}

/** The name being typed after an @ before the caret, and where its @ stands; null where none is. */
export function mentionBefore(text: string, caret: number): { at: number; query: string } | null {
  const at = text.lastIndexOf("@", caret - 1);
  if (at < 0 || endsInWord.test(text.slice(0, at))) return null;
  const query = text.slice(at + 1, caret);
  const isName = /^[\p{L}\p{M}\p{N}.'’-]*( [\p{L}\p{M}\p{N}.'’-]*){0,3}$/u.test(query);
  return isName ? { at, query } : null;
}

/** People whose name begins, or has a word that begins, with what is typed. */
export function matchingPeople<Person extends Mentionable>(people: Person[], query: string): Person[] {
  const typed = query.toLowerCase();
  return people.filter(({ name }) => {
    const lower = name.toLowerCase();
    return lower.startsWith(typed) || lower.includes(` ${typed}`);
  });
}
