import { expect, test } from "vitest";
import { answerMessage, type ChatApplicant } from "@/lib/engine/chat/answer";

const file = (documentId: string, documentType: string | null, problem: string | null = null, isFinal = true) => ({
  documentId,
  documentType,
  problem,
  isFinal,
});
const asha: ChatApplicant = {
  username: "Asha Rao",
  expected: ["PAN", "AADHAAR", "BANK_STATEMENT"],
  files: [file("doc_1", "PAN"), file("doc_2", null, "The page is blank."), file("doc_3", null, null, false)],
};
const missing = "Still missing: Aadhaar, bank statement.";
const failed = "Not accepted: doc_2 (The page is blank).";
const read = "Read: PAN (doc_1).";
const waiting = "1 document is being read.";

test.each([
  ["Which documents are still pending?", missing],
  ["what is missing", missing],
  ["Why did it fail?", failed],
  ["What was read?", read],
  ["What do you have?", read],
  ["Status?", waiting],
  ["What failed and what is missing?", `${missing} ${failed}`],
  ["Hello", `${waiting} ${read} ${failed} ${missing}`],
  ["\u0928\u092e\u0938\u094d\u0924\u0947", `${waiting} ${read} ${failed} ${missing}`],
])("%s is answered: %s", (message, answer) => {
  expect(answerMessage(message, [asha])).toBe(answer);
});

test("of several applicants, each is named", () => {
  const vikram: ChatApplicant = { username: "Vikram Rao", expected: ["PAN"], files: [file("v", "PAN")] };
  expect(answerMessage("what is missing?", [asha, vikram])).toBe(
    `Asha Rao: ${missing}\nVikram Rao: No document is missing.`,
  );
});

test("with nothing there yet it says so", () => {
  const empty: ChatApplicant = { username: "x", expected: [], files: [] };
  expect(answerMessage("hi", [empty])).toBe(
    "No document has come in yet. No document has been read yet. No document has failed. No document is missing.",
  );
});

test("a long list is cut short", () => {
  const files = Array.from({ length: 40 }, (_, index) => file(`d${index}`, null, "No"));
  const answer = answerMessage("why", [{ username: "x", expected: [], files }]);
  expect(answer).toContain("d9 (No) and 30 more.");
});
