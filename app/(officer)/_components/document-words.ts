import type { ShownState } from "@/app/_ui/state-badge";
import type { DocumentStateView, DocumentSummary, PartView } from "@/lib/documents/schema";
import type { Words } from "@/lib/i18n/translator";
import type { ReviewStateView } from "@/lib/review/schema";

const abbreviations = new Set(["PAN", "GST", "ITR", "RC", "ID", "NOC"]);

/** An Atlas type code as officers say it; a code this desk has never met is made readable as it stands. */
export function typeName(t: Words<"documents">, code: string): string {
  const key = `types.${code}`;
  if (t.has(key)) return t.at(key);
  const words = code.split("_").map((word) => (abbreviations.has(word) ? word : word.toLowerCase()));
  const [first = "", ...rest] = words;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(" ");
}

/** What a document is called: its type, the types of all that its file holds, or its file's name while nothing is known. */
export function documentTitle(
  t: Words<"documents">,
  { documentType, fileName, parts }: Pick<DocumentSummary, "documentType" | "fileName" | "parts">,
): string {
  const types = [...new Set(parts.flatMap((part) => part.documentType ?? []))];
  const [first, second, ...others] = types.map((type) => typeName(t, type));
  if (first && second) {
    return others.length === 0 ? t("two", { first, second }) : t("andMore", { first, count: types.length - 1 });
  }
  return documentType ? typeName(t, documentType) : fileName;
}

/** Which part of a file, and where it stands in it. */
export function partTitle(t: Words<"documents">, { documentType, from, to }: PartView): string {
  const type = typeName(t, documentType ?? "UNRECOGNISED");
  return from === to ? t("part", { type, page: from }) : t("partOfPages", { type, from, to });
}

/** How a document came in. */
export function modeName(t: Words<"documents">, mode: DocumentSummary["submissionMode"]): string {
  return t(`modes.${mode}`);
}

/** How a document came in, and whether the applicant sent it by link. */
export function cameInBy(
  t: Words<"documents">,
  { submissionMode, isByLink }: Pick<DocumentSummary, "submissionMode" | "isByLink">,
): string {
  const mode = modeName(t, submissionMode);
  return isByLink ? t("byLink", { mode }) : mode;
}

/** The state to show: what a reviewer decided; else a document read but not accepted asks for attention. */
export function shownState({
  state,
  problem,
  reviewState,
}: {
  state: DocumentStateView;
  problem: object | null;
  reviewState: ReviewStateView;
}): ShownState {
  if (state !== "DONE") return state;
  if (reviewState !== "PENDING") return reviewState;
  return problem ? "ATTENTION" : "DONE";
}

/** Whether nothing more will happen to a document by itself. */
export function isFinal(state: DocumentStateView): boolean {
  return state === "DONE" || state === "FAILED";
}
