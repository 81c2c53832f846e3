import { expect, test } from "vitest";
import { readingNews } from "@/app/(officer)/_components/reading-news";
import type { DocumentSummary } from "@/lib/documents/schema";
import { wordsIn } from "@/lib/i18n/catalogue";

const field = (mustCheck: boolean) => ({ name: "pan", value: "x", confidence: 1, page: 1, box: null, mustCheck });
const document: DocumentSummary = {
  ...{ id: "d", fileName: "scan.png", state: "DONE", submissionMode: "UPLOAD", isByLink: false, documentType: "PAN" },
  ...{ problem: null, pictureNotes: [], parts: [], fields: [field(true), field(false)], reviewState: "PENDING" },
  ...{ attempt: 1, officerName: "Asha", createdAt: new Date(0), completedAt: null },
};
const news = (change: Partial<DocumentSummary>) => readingNews(wordsIn("en", "documents"), { ...document, ...change });

test("it is said that a document is still being read, and then what came of it", () => {
  expect(news({ state: "PROCESSING", documentType: null })).toBe("This document is not read yet.");
  expect(news({})).toBe("PAN card is read. 1 field needs a look.");
  expect(news({ fields: [field(false)] })).toBe("PAN card is read. No field needs a look.");
});

test("of a document that was not read, it is said why", () => {
  const problem = { code: "UNRECOGNISED", reason: null, canResend: false };
  expect(news({ problem, documentType: null, fields: [] })).toBe("This document's type was not recognised.");
});
