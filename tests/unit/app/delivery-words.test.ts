import { expect, test } from "vitest";
import { attemptWords } from "@/app/(admin)/admin/deliveries/_components/delivery-words";
import { wordsIn } from "@/lib/i18n/catalogue";

test.each([
  [200, null, "Taken (200)"],
  [500, "RECEIVER_STATUS", "The receiver answered with an error (500)"],
  [null, "RECEIVER_TIMEOUT", "The receiver did not answer in time"],
  [401, "AUTH_STATUS", "Its sign-in answered with an error (401)"],
  [null, "SOMETHING_NEW", "SOMETHING_NEW"],
])("a try with %s and %s is told as %s", (status, errorCode, words) => {
  expect(attemptWords(wordsIn("en", "deliveries"), { status, errorCode })).toBe(words);
});
