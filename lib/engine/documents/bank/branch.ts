import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { findValue } from "../text/labels";
import { matchSpan, type PageLine, type Span } from "../text/lines";

const labels = ["Branch Name", "Account Branch", "Home Branch", "Base Branch", "Branch Office", "Branch"];
/** What follows "Branch" elsewhere, or a label of its own. */
const others =
  /^es\b|^\W*(code|address|phone|tel|e-?mail|ifsc|micr|sol|id|manager|details|city|state|timing|account|customer|statement|or\b|of\b)|\bifsc\b|:\s*$/i;
const printed = /^((?!\d+$)[A-Za-z0-9][A-Za-z0-9 .,&()/'-]{1,48}[A-Za-z0-9.)])/;
/** "FC ROAD BRANCH, PUNE": the name stands before the word as well as, with a label, behind it. Readers lose the B. */
const before =
  /^\W*([A-Za-z0-9][A-Za-z0-9 .'-]{2,40}?)\s*B?RANCH(?!es|\s*(?:code|name|address|id\b|no\b|manager|phone|:\s*[A-Za-z]))/i;
const sentences = /\b(any|your|our|all|the|this|at|nearest|home|visit|account|base)\b/i;

const asField = (span: Span, labelQuality: number): FieldReading =>
  field(
    span.text
      .replace(/\s+/g, " ")
      .replace(/\s*\bbranch$/i, "")
      .replace(/\s*,\s*/g, ", ")
      .replace(/[\s.,]+$/, ""),
    span,
    { labelQuality },
  );

/** The branch that keeps the account, without the word itself. */
export function readBranch(lines: PageLine[]): FieldReading {
  for (const line of lines) {
    const span = matchSpan(line, before);
    if (span && !sentences.test(span.text)) return asField(span, 0.8);
  }
  const labelled = findValue(lines, labels, { accept: printed, reject: others, places: ["inline", "right"] });
  return labelled ? asField(labelled, labelled.labelQuality) : notFound;
}
