import type { FoundDocument, SearchResults } from "@/lib/search/schema";

/** Reply of POST /api/search: what was found, types named in the reader's language. */
export interface SearchAnswer extends Pick<SearchResults, "applicants"> {
  documents: (Omit<FoundDocument, "documentType"> & { typeName: string | null })[];
}

/** One line of the list of results. */
export interface SearchOption {
  key: string;
  group: "applicants" | "documents" | "more";
  href: string;
  title: string;
  /** What tells it from others of the same name. */
  detail: string[];
}

interface OptionWords {
  /** Of a document that was found by how its number ends. */
  byNumber: string;
  allMatching: string;
}

/** The results as one list, in the order in which arrow keys walk them. A number that was cut goes into no address. */
export function optionsOf(answer: SearchAnswer, text: string, isCut: boolean, words: OptionWords): SearchOption[] {
  const applicants = answer.applicants.map(
    ({ id, name, applicationId, externalReferenceId, branchName }): SearchOption => ({
      ...{ key: id, group: "applicants", href: `/applicants/${id}`, title: name },
      detail: [applicationId, externalReferenceId, branchName],
    }),
  );
  const documents = answer.documents.map(
    ({ id, fileName, typeName, applicantName, byNumber }): SearchOption => ({
      ...{ key: id, group: "documents", href: `/documents/${id}`, title: typeName ?? fileName },
      detail: [applicantName, ...(byNumber ? [words.byNumber] : []), ...(typeName ? [fileName] : [])],
    }),
  );
  const href = `/applicants?q=${encodeURIComponent(text)}`;
  const more: SearchOption = { key: "more", group: "more", href, title: words.allMatching, detail: [] };
  return [...applicants, ...documents, ...(applicants.length > 0 && !isCut ? [more] : [])];
}
