import { hasPin, joinAddress } from "./address";
import { findLabels } from "./labels";
import { joinSpans, type PageLine, rightOf, type Span, spanOf } from "./lines";

const MOST_LINES = 9;
/** Left edges of one column differ by no more, in characters. */
const INDENT = 4;

export interface FoundAddress extends Span {
  hasPin: boolean;
  labelQuality: number;
}

/** What is no part of an address although it stands in its column. */
export interface BlockBounds {
  /** The line that no longer belongs to it. */
  ends: RegExp;
  /** A line between that is left out, as is the name below "Name and Address". */
  skips?(line: PageLine): boolean;
}

/**
 * The lines under a first one in its column, as far as they follow closely and until the PIN code. They stand under the
 * label or under the text behind it.
 */
export function addressBlock(lines: PageLine[], first: Span, start: PageLine, { ends, skips }: BlockBounds): Span[] {
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
    previous = line;
    if (skips?.(line)) continue;
    block.push(spanOf(line));
    if (hasPin(line.text)) break;
  }
  return block;
}

/** Printed lines as one address. */
export function toAddress(block: Span[], labelQuality: number): FoundAddress | undefined {
  const joined = joinSpans(block, ", ");
  if (!joined) return undefined;
  const texts = block.map(({ text }) => text);
  return { ...joined, text: joinAddress(texts), hasPin: hasPin(texts.at(-1) ?? ""), labelQuality };
}

/** Where what follows a label begins: behind its colon. */
const valueStart = (line: PageLine, end: number) => end + (/^[\s:;.,-]+/.exec(line.text.slice(end))?.[0].length ?? 0);

/** The addresses behind or below their label, or in the cell beside it; surest label first. */
export function labelledAddresses(lines: PageLine[], labels: string[], bounds: BlockBounds): FoundAddress[] {
  return findLabels(lines, labels).flatMap(({ line, end, quality }) => {
    const from = valueStart(line, end);
    const behind = addressBlock(lines, spanOf(line, from), line, bounds);
    const [cell] = from < line.text.length ? [] : rightOf(lines, line);
    const beside = cell ? addressBlock(lines, spanOf(cell, valueStart(cell, 0)), cell, bounds) : [];
    return [behind, beside].flatMap((block) => toAddress(block, quality) ?? []);
  });
}

/** Of several, the first that is whole. */
export const bestAddress = (found: FoundAddress[]): FoundAddress | undefined =>
  found.find((address) => address.hasPin) ?? found[0];
