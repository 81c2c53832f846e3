import type { DocumentSummary } from "@/lib/documents/schema";
import type { Words } from "@/lib/i18n/translator";
import { fieldsToCheck } from "./confidence";
import { documentTitle, isFinal } from "./document-words";
import { problemWords } from "./problem-words";

/** How the reading of a document stands or has ended, in one sentence, for who hears the page. */
export function readingNews(t: Words<"documents">, document: DocumentSummary): string {
  if (!isFinal(document.state)) return `${t("notRead.title")}.`;
  if (document.problem) return `${problemWords(t, document.problem).title}.`;
  return t("readNews", { title: documentTitle(t, document), count: fieldsToCheck(document.fields) });
}
