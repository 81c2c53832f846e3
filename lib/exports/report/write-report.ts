import "server-only";
import type { ApplicantView } from "@/lib/applicants/get-applicant";
import type { CrossCheckView } from "@/lib/applicants/get-cross-checks";
import type { DocumentSummary, ProofView } from "@/lib/documents/schema";
import type { ReviewView } from "@/lib/review/schema";
import { faint, Sheet } from "./sheet";
import { MOST_PICTURES, type Picture } from "./thumbnail";
import type { ReportWords } from "./words";

/** One document as the report tells it. */
export interface ReportedDocument {
  summary: DocumentSummary;
  /** Of its first pages. */
  pictures: Picture[];
  /** How many the desk keeps. */
  pageCount: number;
  proofs: ProofView[];
  reviews: ReviewView[];
}

export interface ReportParts {
  applicant: ApplicantView;
  /** Null where Atlas does not answer. */
  crossChecks: CrossCheckView[] | null;
  documents: AsyncIterable<ReportedDocument>;
  madeBy: string;
  madeAt: Date;
}

/** Writes the case report: who the applicant is, how the documents agree, then every document with its pages and what was decided. */
export async function* writeReport(parts: ReportParts, words: ReportWords): AsyncGenerator<Buffer> {
  const { applicant, madeBy, madeAt } = parts;
  const { t } = words;
  const title = t("title");
  const sheet = new Sheet(`${title} ${applicant.applicationId}`, t("foot", { id: applicant.applicationId }));
  sheet.text(title, { size: 20, weight: 600 });
  sheet.text(applicant.name, { size: 14 });
  sheet.gap(2);
  sheet.text(t("made", { name: madeBy, at: words.moment(madeAt) }), { colour: faint });
  sheet.gap(8);
  writeApplicant(sheet, applicant, words);
  writeCrossChecks(sheet, parts.crossChecks, words);
  sheet.heading(t("documents"));
  let count = 0;
  for await (const document of parts.documents) {
    writeDocument(sheet, document, words);
    count += 1;
    const ready = sheet.take();
    if (ready.length > 0) yield ready;
  }
  if (count === 0) sheet.text(t("noDocuments"));
  yield await sheet.end();
}

function writeApplicant(sheet: Sheet, applicant: ApplicantView, { t, type, moment }: ReportWords): void {
  const facts: [string, string][] = [
    [t("facts.applicationId"), applicant.applicationId],
    [t("facts.reference"), applicant.externalReferenceId],
    [t("facts.product"), applicant.productType],
    [t("facts.branch"), applicant.branchName],
    [t("facts.created"), `${moment(applicant.createdAt)}, ${applicant.createdByName}`],
    ...applicant.checklist.map(({ documentType, state }): [string, string] => [
      type(documentType),
      t(`checklist.${state}`),
    ]),
  ];
  for (const [label, value] of facts) {
    sheet.row([
      { text: label, share: 0.35, colour: faint },
      { text: value, share: 0.65 },
    ]);
  }
}

function writeCrossChecks(
  sheet: Sheet,
  checks: CrossCheckView[] | null,
  { checks: t, type, field }: ReportWords,
): void {
  sheet.heading(t("title"));
  if (!checks || checks.length === 0) {
    sheet.text(t(checks ? "none" : "away"));
    return;
  }
  sheet.head([
    { text: t("field"), share: 0.2 },
    { text: t("first"), share: 0.3 },
    { text: t("second"), share: 0.3 },
    { text: t("result"), share: 0.2 },
  ]);
  for (const { field: name, sides, similarity, result } of checks) {
    const said = similarity === null ? "" : ` (${Math.round(similarity)} %)`;
    sheet.row([
      { text: field(name), share: 0.2 },
      ...sides.map(({ documentType, value }) => ({
        text: `${type(documentType)}\n${value ?? t("nothing")}`,
        share: 0.3,
      })),
      {
        text: t(result) + said,
        share: 0.2,
        weight: result === "differs" ? (600 as const) : (400 as const),
      },
    ]);
  }
}

function writeDocument(sheet: Sheet, document: ReportedDocument, words: ReportWords): void {
  const { summary } = document;
  const { t } = words;
  sheet.heading(words.title(summary), 11.5);
  const sent = t("sent", { file: summary.fileName, mode: words.mode(summary), name: summary.officerName });
  sheet.text(`${sent}, ${words.moment(summary.createdAt)}`, { colour: faint });
  sheet.text(words.state(summary), { weight: 600 });
  if (summary.problem) sheet.text(words.problem(summary.problem));
  for (const note of [...words.pictures(summary), ...document.proofs.map(words.proof)]) sheet.text(`– ${note}`);
  writeReviews(sheet, document.reviews, words);
  sheet.gap(4);
  writePages(sheet, document, words);
  writeFields(sheet, summary, words);
  sheet.gap(8);
}

function writeReviews(sheet: Sheet, reviews: ReviewView[], words: ReportWords): void {
  for (const { decision, reason, note, reviewerName, at } of reviews) {
    const why = [reason && words.reason(reason), note].filter(Boolean).join(": ");
    const said = words.t("decided", { decision: words.decision(decision), name: reviewerName, at: words.moment(at) });
    sheet.text(why ? `${said}. ${why}` : said);
  }
}

function writePages(sheet: Sheet, { pictures, pageCount }: ReportedDocument, { t }: ReportWords): void {
  sheet.thumbnails(
    pictures.map(({ page, jpeg, width, height }) => ({ bytes: jpeg, width, height, label: t("page", { page }) })),
  );
  if (pictures.length === 0) sheet.text(t("noPages"), { colour: faint });
  else if (pageCount > MOST_PICTURES)
    sheet.text(t("morePages", { count: pageCount - MOST_PICTURES }), { colour: faint });
}

function writeFields(sheet: Sheet, summary: DocumentSummary, words: ReportWords): void {
  const { t } = words;
  const fields = words.fields(summary.fields);
  if (fields.length === 0) return;
  sheet.head([
    { text: t("fields.field"), share: 0.28 },
    { text: t("fields.value"), share: 0.37 },
    { text: t("fields.confidence"), share: 0.11 },
    { text: t("fields.check"), share: 0.24 },
  ]);
  for (const { label, value, confidence, mustCheck, check } of fields) {
    const checked = check
      ? t(check.isCorrected ? "fields.corrected" : "fields.confirmed", {
          name: check.userName,
          read: check.readValue ?? t("nothing"),
        })
      : mustCheck
        ? t("fields.unchecked")
        : "";
    sheet.row([
      { text: label, share: 0.28, colour: faint },
      { text: value ?? t("nothing"), share: 0.37 },
      { text: confidence === null ? "" : words.share(confidence), share: 0.11 },
      { text: checked, share: 0.24, size: 8.5 },
    ]);
  }
}
