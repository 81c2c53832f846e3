import { addressBlock, bestAddress, type FoundAddress, labelledAddresses, toAddress } from "../text/address-block";
import { type PageLine, spanOf } from "../text/lines";

/** An address without a label is known by its place alone. */
const ADDRESSEE_QUALITY = 0.8;
const bounds = { ends: /\bVID\b|\b1947\b|uidai|www\.|help@|mobile|signature|\d{4}\s\d{4}\s\d{4}/i };

/** The address behind its label on the card, else below the addressee's name on the letter. */
export function findAddress(lines: PageLine[]): FoundAddress | undefined {
  const addressed = lines
    .filter((line) => /^to[,:]?$/i.test(line.text.trim()))
    .map((line) => addressBlock(lines, { ...spanOf(line), text: "" }, line, bounds).slice(1))
    .flatMap((block) => toAddress(block, ADDRESSEE_QUALITY) ?? []);
  return bestAddress([...labelledAddresses(lines, ["Address"], bounds), ...addressed]);
}
