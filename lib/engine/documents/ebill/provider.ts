import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { type PageLine, spanOf } from "../text/lines";

/** How distribution companies name themselves: what they bring, and what they are. */
const trade = /electric|power|vidyut|bijli|energy|discom|lighting/i;
const kind = /\b(ltd|limited|company|corporation|nigam|board|undertaking|department|authority)\b/i;
/** Sentences that name the company, and its offices. */
const notTitle = /bill\b|office|favour|website|www|@|payable|pay\b|:|government undertaking/i;
/** The letterhead's share of the page. */
const TOP = 0.3;

/** The company in the letterhead; of several such lines the largest. */
export function findProvider(lines: PageLine[]): FieldReading {
  const top = lines.filter(
    ({ page, box, text }) => page === 1 && box.y < TOP && kind.test(text) && !notTitle.test(text),
  );
  const traders = top.filter(({ text }) => trade.test(text));
  const [line] = (traders.length > 0 ? traders : top).sort((a, b) => b.box.height - a.box.height);
  if (!line) return notFound;
  return field(line.text.replace(/\s+/g, " ").trim(), spanOf(line), { labelQuality: 0.8 });
}
