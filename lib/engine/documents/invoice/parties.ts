import { type FoundGstin, findGstins } from "../gstins";
import { joinAddress } from "../text/address";
import { findLabels } from "../text/labels";
import { joinSpans, type PageLine, type Span, spanOf } from "../text/lines";

/** Seller and buyer of an invoice: each a name, an address and, where registered, a GSTIN (Rule 46, CGST Rules 2017). */
export interface Party {
  name: Span | undefined;
  address: Span | undefined;
  gstin: FoundGstin | undefined;
}

const buyerLabels = [
  "Bill To",
  "Billed To",
  "Bill to Party",
  "Buyer",
  "Sold To",
  "Invoice To",
  "Customer Details",
  "Customer",
  "Details of Receiver",
  "Consignee",
];
const sellerLabels = ["Sold By", "Seller", "Dealer", "Supplier", "Invoice From", "From"];
const title =
  /^\(|^\W*(tax\s*invoice|invoice|retail\s*invoice|cash\s*memo|bill of supply|original|duplicate|triplicate|specimen|original for recipient|e-?invoice)\b/i;
const factLabels =
  /gstin|\binvoice\b|\bdated?\b|state\s*(name|code)?\s*[:&]|\b(phone|mobile|mob|tel|contact|e-?mail|pan|cin)\b\.?\s*(no\.?|number)?\s*[:+\d]|place of supply|^no\.?\s|website|www\.|\bhsn\b|^description|^particulars|^s\.?\s?no|ship\s*to|\b(payment|due|order|vehicle)\b|@/i;
const MOST_LINES = 6;

/** The lines of a block: below its first, in its column, close to each other, up to the next label. */
function blockBelow(lines: PageLine[], head: PageLine): PageLine[] {
  const block: PageLine[] = [];
  const indent = (4 * head.box.width) / Math.max(4, head.text.length);
  let previous = head;
  for (const line of lines.slice(head.index + 1)) {
    if (line.page !== head.page || block.length >= MOST_LINES) break;
    const overlap =
      Math.min(head.box.x + head.box.width, line.box.x + line.box.width) - Math.max(head.box.x, line.box.x);
    const isBelow = line.box.y > previous.box.y + previous.box.height * 0.5;
    const isInColumn = Math.abs(line.box.x - head.box.x) <= indent || (overlap > 0 && isCentred(head, line));
    if (!isBelow || !isInColumn) continue;
    if (line.box.y - (previous.box.y + previous.box.height) > 1.8 * line.box.height) break;
    block.push(line);
    previous = line;
  }
  return block;
}

const isCentred = (a: PageLine, b: PageLine) =>
  Math.abs(a.box.x + a.box.width / 2 - b.box.x - b.box.width / 2) < 0.03 && a.box.x > 0.15;

function toParty(name: Span | undefined, following: PageLine[]): { name: Span | undefined; address: Span | undefined } {
  const end = following.findIndex((line) => factLabels.test(line.text));
  const addressLines = (end < 0 ? following : following.slice(0, end)).map((line) => spanOf(line));
  const joined = joinSpans(addressLines, ", ");
  return { name, address: joined && { ...joined, text: joinAddress(addressLines.map(({ text }) => text)) } };
}

/** A party's name and address, and the line they stand in or under. */
interface PartyBlock {
  head: PageLine;
  name: Span | undefined;
  address: Span | undefined;
}

/** Whom a letter is to: the lines under a "To" of its own. */
export function addressee(lines: PageLine[]): PartyBlock | undefined {
  const head = lines.find((line) => /^to\W*$/i.test(line.text.trim()));
  const [first, ...others] = head ? blockBelow(lines, head) : [];
  return head && first ? { head, ...toParty(withoutLabel(first), others) } : undefined;
}

/** The party behind or below one of the labels. */
export function labelledParty(lines: PageLine[], labels: string[]): PartyBlock | undefined {
  for (const { line, end, quality } of findLabels(lines, labels)) {
    // A label that only begins a longer heading of the table is none, nor one that nearly fits and ends within a word.
    if (/^\s*(no|number|date|code|gstin|'s order)/i.test(line.text.slice(end))) continue;
    if (quality < 1 && /^[A-Z0-9]/i.test(line.text.slice(end))) continue;
    const rest = line.text.slice(end);
    const skip =
      end +
      (/^[\s:;.,\-–]*(\(.*\)?)?[\s:;.,\-–]*(?:details|name|address|party)?[\s:;.,()\-–]*/i.exec(rest)?.[0].length ?? 0);
    const block = blockBelow(lines, line);
    const inline = skip < line.text.length - 2 ? spanOf(line, skip) : undefined;
    const [first, ...others] = block;
    if (inline) return { head: line, ...toParty(inline, block) };
    if (first) return { head: line, ...toParty(withoutLabel(first), others) };
  }
  return undefined;
}

/** "Name: Asha Traders" is a name with a label of its own. */
function withoutLabel(line: PageLine): Span {
  const label = /^(m\/s\.?|name|shri|smt)\s*([:.-]\s*|\s+)/i.exec(line.text);
  return label && /^name/i.test(label[0]) ? spanOf(line, label[0].length) : spanOf(line);
}

/** Without a label the seller is the letterhead: the largest type near the top that is no title. */
function letterhead(
  lines: PageLine[],
  buyer: PageLine | undefined,
): Omit<PartyBlock, "head"> & { head: PageLine | undefined } {
  const first = lines.filter(
    (line) =>
      line.page === 1 &&
      line.box.y < (buyer ? buyer.box.y : 0.35) &&
      !title.test(line.text) &&
      !factLabels.test(line.text) &&
      /[A-Za-z]{3}/.test(line.text),
  );
  // Detected heights of one size of type differ by a sixth, as letters reach below the line or do not: among the largest the
  // first leads.
  const largest = Math.max(...first.map(({ box }) => box.height));
  const head = first.find(({ box }) => box.height > 0.82 * largest);
  return head
    ? { head, ...toParty(spanOf(head), blockBelow(lines, head)) }
    : { head: undefined, name: undefined, address: undefined };
}

/** How far a line stands from a party's heading: below it and in its column is near. */
const farness = (line: PageLine, head: PageLine): number => {
  const down = line.box.y - head.box.y;
  const column = Math.abs(line.box.x - head.box.x);
  return (down < -0.01 ? 1 : down) + column * 0.7;
};

/** The two parties. Every GSTIN is the nearest heading's above it; a lone one is the seller's, who must have one. */
export function findParties(lines: PageLine[]): { seller: Party; buyer: Party } {
  const buyerBlock = labelledParty(lines, buyerLabels);
  const sellerBlock = labelledParty(lines, sellerLabels) ?? letterhead(lines, buyerBlock?.head);
  const gstins = findGstins(lines);
  const { head: sellerHead } = sellerBlock;
  const isBuyers = ({ line }: FoundGstin) => {
    if (!buyerBlock || !sellerHead) return false;
    return farness(line, buyerBlock.head) < farness(line, sellerHead);
  };
  const sellerGstin = gstins.find((gstin) => !isBuyers(gstin));
  const buyerGstin = gstins.find((gstin) => isBuyers(gstin) && gstin.text !== sellerGstin?.text);
  return {
    seller: { name: sellerBlock.name, address: sellerBlock.address, gstin: sellerGstin },
    buyer: { name: buyerBlock?.name, address: buyerBlock?.address, gstin: buyerGstin },
  };
}
