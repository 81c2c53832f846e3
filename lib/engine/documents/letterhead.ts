import type { FieldReading } from "../pipeline/ports";
import { field, notFound } from "./confidence";
import { type PageLine, spanOf } from "./text/lines";

/** What companies' names end with, and what public bodies are called. */
const kind = /\b(ltd|limited|company|corporation|nigam|board|undertaking|department|authority|bank)\b/i;
/** Sentences that name the company, and its offices. */
const notTitle = /bill\b|office|favour|website|www|@|payable|pay\b|:|government undertaking|^\W*(for|to)\b/i;
/** The letterhead's share of the page. */
const TOP = 0.3;

/**
 * The company in the letterhead; of several such lines the largest.
 * @param trade words one of which such companies bring in their names
 */
export function readLetterhead(lines: PageLine[], trade: RegExp): FieldReading {
  const top = lines.filter(
    ({ page, box, text }) => page === 1 && box.y < TOP && kind.test(text) && !notTitle.test(text),
  );
  const traders = top.filter(({ text }) => trade.test(text));
  const [line] = (traders.length > 0 ? traders : top).sort((a, b) => b.box.height - a.box.height);
  if (!line) return notFound;
  return field(line.text.replace(/\s+/g, " ").trim(), spanOf(line), { labelQuality: 0.8 });
}
