import type { InvalidReason } from "./ports";

/** What an officer is told, by reason. */
const messages: Record<InvalidReason, string> = {
  empty: "The file is empty",
  unsupported_format: "The file is not a picture or PDF that can be read",
  broken: "The file is damaged",
  password_needed: "The PDF is protected by a password",
  password_wrong: "The password does not open the PDF",
  too_many_pages: "The PDF has more pages than are read",
  too_large: "The file has larger pages than are read",
  blank: "Nothing is written on the page",
};

/** The bytes are not a document that can be read: an outcome, carried as an exception from wherever it shows. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  constructor(
    readonly reason: InvalidReason,
    options?: ErrorOptions,
  ) {
    super(messages[reason], options);
  }
}
