import { expect, test } from "vitest";
import { type ReceivedMedia, replyWords } from "@/lib/whatsapp/reply-words";

const photo: ReceivedMedia = { contentType: "image/jpeg", problem: null };
const pdf: ReceivedMedia = { contentType: "application/pdf", problem: null };
const failed = (problem: ReceivedMedia["problem"]): ReceivedMedia => ({ contentType: null, problem });

test.each<[ReceivedMedia[], string[], [string, string]]>([
  [[photo], [], ["1 photo", "none"]],
  [[photo, pdf, photo], ["PAN"], ["2 photos and 1 PDF", "PAN card"]],
  [
    [pdf, pdf],
    ["PAN", "AADHAAR", "SALARY_SLIP"],
    ["2 PDFs", "PAN card, Aadhaar and salary slip"],
  ],
  [
    [photo, failed("TOO_LARGE")],
    ["BRAND_NEW_TYPE"],
    ["1 photo (1 file was too large: please send at most 25 MB each)", "brand new type"],
  ],
  [
    [failed("NOT_ACCEPTED"), failed("NOT_ACCEPTED"), failed("UNAVAILABLE")],
    [],
    [
      "nothing we can use (2 files were of a kind we cannot read: please send a photo or a PDF; 1 file was lost on the way: please send again)",
      "none",
    ],
  ],
])("what was received and what is missing is said in words, case %#", (received, missing, words) => {
  expect(replyWords(received, missing)).toEqual(words);
});
