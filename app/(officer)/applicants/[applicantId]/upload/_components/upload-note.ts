import type { en } from "@/lib/i18n/messages/en";
import type { Words } from "@/lib/i18n/translator";

type NoteKey = keyof (typeof en)["upload"]["notes"];

/** What a person is told about a file or the whole list; the words are chosen where it is shown. */
export interface UploadNote {
  key: NoteKey;
  args?: Record<string, string | number>;
}

/** A note in the reader's words. */
export const noteWords = (t: Words<"upload">, { key, args }: UploadNote): string => t.at(`notes.${key}`, args);

/** The note for a code the desk refuses with, where there is one. */
export const noteOfCode = (t: Words<"upload">, code: string): NoteKey | undefined =>
  t.has(`notes.${code}`) ? (code as NoteKey) : undefined;
