import { formatDateTime, formatShare } from "@/app/_ui/format";
import { documentTitle, modeName, shownState, typeName } from "@/app/(officer)/_components/document-words";
import { fieldLabel, fieldViews } from "@/app/(officer)/_components/field-words";
import { problemWords } from "@/app/(officer)/_components/problem-words";
import { proofWords } from "@/app/(officer)/_components/proof-words";
import { reasonWords } from "@/app/(officer)/_components/review-words";
import type { ReportWords } from "@/lib/exports/report/words";
import { wordsIn } from "@/lib/i18n/catalogue";
import type { Language } from "@/lib/i18n/languages";

/** The report's words in a language. */
export function reportWords(language: Language): ReportWords {
  const t = wordsIn(language, "report");
  const documents = wordsIn(language, "documents");
  const fields = wordsIn(language, "fields");
  const shell = wordsIn(language, "shell");
  const review = wordsIn(language, "review");
  return {
    t,
    checks: wordsIn(language, "crossChecks"),
    type: (code) => typeName(documents, code),
    moment: (at) => formatDateTime(at, language),
    share: formatShare,
    title: (document) => documentTitle(documents, document),
    state: (document) => shell(`states.${shownState(document)}`),
    mode: (document) => modeName(documents, document.submissionMode),
    problem: (problem) => problemWords(documents, problem).title,
    pictures: ({ pictureNotes }) =>
      pictureNotes.map(({ code, pages }) => {
        const advice = documents(`pictures.${code}`);
        const told = { pages: pages.join(", "), count: pages.length, advice };
        return pages.length === 0 ? advice : documents("pictureOf", told);
      }),
    proof: (proof) => proofWords(documents, fields, proof),
    fields: (read) => fieldViews(fields, read),
    field: (name) => fieldLabel(fields, name),
    reason: (code) => reasonWords(review, code),
    decision: (decision) => review(`done.${decision}`),
  };
}
