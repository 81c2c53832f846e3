import { hasPin, joinAddress } from "../text/address";
import { findLabels } from "../text/labels";
import { joinSpans, type PageLine, type Span, spanOf } from "../text/lines";

const MOST_LINES = 9;
/** An address without a label is known by its place alone. */
const ADDRESSEE_QUALITY = 0.8;
const ends = /\bVID\b|\b1947\b|uidai|www\.|help@|mobile|signature|\d{4}\s\d{4}\s\d{4}/i;

export interface FoundAddress extends Span {
  hasPin: boolean;
  labelQuality: number;
}

/** Left edges of one column differ by no more, in characters. */
const INDENT = 4;

/**
 * The lines under a first one in its column, as far as they follow closely and until the PIN code. They stand under the
 * label or under the text behind it.
 */
function blockFrom(lines: PageLine[], first: Span, start: PageLine): Span[] {
  const block = first.text.trim() ? [first] : [];
  if (block.length > 0 && hasPin(first.text)) return block;
  const indent = (INDENT * start.box.width) / Math.max(4, start.text.length);
  const [left, right] = [Math.min(start.box.x, first.box.x) - indent, Math.max(start.box.x, first.box.x) + indent];
  let previous = start;
  for (const line of lines.slice(start.index + 1)) {
    if (line.page !== start.page || block.length >= MOST_LINES) break;
    const isBelow = line.box.y > start.box.y + start.box.height * 0.4;
    if (!isBelow || line.box.x < left || line.box.x > right) continue;
    const gap = line.box.y - (previous.box.y + previous.box.height);
    if (gap > 1.6 * line.box.height || ends.test(line.text)) break;
    block.push(spanOf(line));
    previous = line;
    if (hasPin(line.text)) break;
  }
  return block;
}

function toAddress(block: Span[], labelQuality: number): FoundAddress | undefined {
  const joined = joinSpans(block, ", ");
  if (!joined) return undefined;
  const texts = block.map(({ text }) => text);
  return { ...joined, text: joinAddress(texts), hasPin: hasPin(texts.at(-1) ?? ""), labelQuality };
}

/** The address behind its label on the card, else below the addressee's name on the letter. */
export function findAddress(lines: PageLine[]): FoundAddress | undefined {
  const labelled = findLabels(lines, ["Address"]).flatMap(({ line, end, quality }) => {
    const from = end + (/^[\s:;.,-]+/.exec(line.text.slice(end))?.[0].length ?? 0);
    return toAddress(blockFrom(lines, spanOf(line, from), line), quality) ?? [];
  });
  const addressed = lines
    .filter((line) => /^to[,:]?$/i.test(line.text.trim()))
    .flatMap(
      (line) => toAddress(blockFrom(lines, { ...spanOf(line), text: "" }, line).slice(1), ADDRESSEE_QUALITY) ?? [],
    );
  const found = [...labelled, ...addressed];
  return found.find((address) => address.hasPin) ?? found[0];
}
