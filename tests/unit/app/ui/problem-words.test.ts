import { expect, test } from "vitest";
import { problemWords, reasonWords } from "@/app/(officer)/_components/problem-words";
import { FetchFailure, type FetchFailureCode } from "@/lib/engine/adapters/fetch-failure";
import { whyUnrecognised } from "@/lib/engine/documents/quality/why-unrecognised";
import type { InvalidReason } from "@/lib/engine/pipeline/ports";
import { Unreadable } from "@/lib/engine/pipeline/unreadable";
import { wordsIn } from "@/lib/i18n/catalogue";

const [en, hi] = [wordsIn("en", "documents"), wordsIn("hi", "documents")];

const reasons: InvalidReason[] = [
  ...(["empty", "unsupported_format", "broken", "password_needed"] as const),
  ...(["password_wrong", "too_many_pages", "too_large", "blank"] as const),
];
const fetchCodes = Object.keys({
  ...{ FETCH_REFUSED: 0, FETCH_UNREACHABLE: 0, FETCH_TLS: 0, FETCH_DENIED: 0, FETCH_NOT_FOUND: 0, FETCH_STATUS: 0 },
  ...{ FETCH_BUSY: 0, FETCH_REDIRECTS: 0, FETCH_TOO_LARGE: 0, FETCH_TIMEOUT: 0, FETCH_BROKEN: 0 },
} satisfies Record<FetchFailureCode, 0>) as FetchFailureCode[];
const said = [
  ...reasons.map((reason) => new Unreadable(reason).message),
  ...fetchCodes.map((code) => new FetchFailure(code).message),
  whyUnrecognised(),
  whyUnrecognised([{ code: "BLURRED", page: 1 }]),
  "The file could not be processed. Send it again.",
];

test.each(said)("what our engine says is told in the reader's own words: %s", (message) => {
  expect(reasonWords(en, message)).toBeTruthy();
  expect(reasonWords(hi, message)).toMatch(/[\u0900-\u097F]/);
});

test("another Atlas's free text is shown as it stands, and marked as foreign", () => {
  const { reason } = problemWords(hi, { code: "INVALID_DOC", reason: "Corrupt header" });
  expect(reason).toEqual({ text: "Corrupt header.", isForeign: true });
});

test("all ways of not getting a file are one problem, and a code nobody knows has words too", () => {
  const code = new FetchFailure("FETCH_TLS").code;
  expect(problemWords(en, { code, reason: null }).title).toBe("The file could not be fetched for reading");
  expect(problemWords(en, { code: "SOMETHING_NEW", reason: null })).toEqual({
    title: "This document was not read",
    reason: null,
    advice: "Send it again. If it fails once more, tell support the code below.",
  });
});
