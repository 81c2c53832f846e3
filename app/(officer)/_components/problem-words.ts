import type { DocumentProblem } from "@/lib/documents/schema";
import type { Words } from "@/lib/i18n/translator";

/** What the engine says in English about a file, by the key of our own words for it. */
const reasonsOfEngine: Record<string, string> = {
  "The file is empty": "empty",
  "The file is not a picture or PDF that can be read": "unsupportedFormat",
  "The file is damaged": "broken",
  "The PDF is protected by a password": "passwordNeeded",
  "The password does not open the PDF": "passwordWrong",
  "The PDF has more pages than are read": "tooManyPages",
  "The file has larger pages than are read": "tooLarge",
  "Nothing is written on the page": "blank",
  "The document's type was not recognised": "unrecognised",
  "The file could not be processed. Send it again.": "givenUp",
  "The file's address is not one this engine may fetch from": "fetchRefused",
  "The file's address could not be reached": "fetchUnreachable",
  "The file's address could not prove to be the one it says it is": "fetchTls",
  "The file's address refused access or has expired": "fetchDenied",
  "There is no file at the address": "fetchNotFound",
  "The file's address did not answer with a file": "fetchStatus",
  "The file's server is not able to answer now": "fetchBusy",
  "The file's address redirects too often": "fetchRedirects",
  "The file is larger than 25 MB": "fetchTooLarge",
  "The file did not arrive in time": "fetchTimeout",
  "The file broke off while it was fetched": "fetchBroken",
};

/**
 * A reason in our own words, or undefined where it is another Atlas's free text. What the engine adds after a colon, of the
 * pictures, is told by their own notes.
 */
export function reasonWords(t: Words<"documents">, reason: string): string | undefined {
  const [kind = ""] = reason.split(": ");
  const key = `reasons.${reasonsOfEngine[reason] ?? reasonsOfEngine[kind] ?? reason}`;
  return t.has(key) ? t.at(key) : undefined;
}

export interface ProblemWords {
  title: string;
  /** Why in more detail, where something is known. `isForeign` marks free text of another Atlas, which is English. */
  reason: { text: string; isForeign: boolean } | null;
  advice: string;
}

/** What an officer is told about a document that ended badly: what, why, and what to do next. */
export function problemWords(t: Words<"documents">, { code, reason }: Pick<DocumentProblem, "code" | "reason">) {
  // The engine tells many ways of not getting a file apart; to an officer they are one.
  const group = code.startsWith("FETCH_") ? "FETCH" : code;
  const known = `problems.${group}.title`;
  const name = (t.has(known) ? group : "other") as "other";
  const own = reason ? reasonWords(t, reason) : undefined;
  return {
    title: t(`problems.${name}.title`),
    reason: reason ? { text: own ?? sentence(reason), isForeign: own === undefined } : null,
    advice: t(`problems.${name}.advice`),
  } satisfies ProblemWords;
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
