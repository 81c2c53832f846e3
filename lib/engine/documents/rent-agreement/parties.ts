import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { tidyName } from "../text/person-name";
import type { Prose } from "../text/prose";

const owner = /LICEN[SC]OR|LAND\s?LORD|LAND\s?LADY|LESSOR|OWNER|FIRST\s*PARTY/i;
const renter = /LICEN[SC]EE|TENANT|LESSEE|SECOND\s*PARTY/i;
/** Deeds define each party once, behind its particulars: "hereinafter called the LESSOR", however it was read. */
const definition = /\b\w{0,6}(?:naf|inat|einaft|hereaf)\w{0,6}/gi;
/** How far behind "hereinafter" the role stands. Characters. */
const ROLE_REACH = 60;
const title = "(?:M/s|Mrs?|Ms|Miss|Shri|Sri|Smt|Sh|Km|Kum|Dr)";
/** Words that follow a name. */
const notName =
  "(?!(?:[SDWC][o0]|M[RrSs]s?|S[Rr]i|Smt|Shr?i?|[Nn][Aa][Mm][Ee]|Aged?|AGED?|ABOUT|SON|DAUGHTER|WIFE|HAVING|RESIDING|PAN|OCCUPATION|ADULT|INDIAN|HEREIN\\w*)\\b)";
const nameWord = `${notName}[A-Z][A-Za-z.']*(?![A-Za-z]*/)`;
const name = `(${nameWord}(?:\\s+${nameWord}){0,5})`;
/** Behind a title anywhere; at the beginning also behind a label, or bare. */
const introduced = new RegExp(`(?:\\b${title}\\b[.\\s]*)${name}`);
const leading = new RegExp(`^[^A-Za-z]*(?:Name\\s*[:.-]?\\s*)?(?:${title}\\b[.\\s]*)?${name}`);
/** Between the parties stands an AND: one that a name follows, else the last. */
const namedAnd = new RegExp(`\\bAND\\b\\W*(?=(?:\\d\\W*)?(?:Name|${title})\\b)`);
const lastAnd = /[\s\S]*\bAND\b\W*/;

interface Found {
  text: string;
  from: number;
  isOwner: boolean;
}

/** The first person of a party's particulars. */
function firstName(text: string, from: number): Omit<Found, "isOwner"> | undefined {
  const first = leading.exec(text) ?? introduced.exec(text);
  const found = first?.[1];
  return first && found ? { text: found, from: from + first.index + first[0].lastIndexOf(found) } : undefined;
}

/** The parties in the order the deed defines them. */
function findParties({ text }: Prose): Found[] {
  const between = /\bBETW\w+\W*/i.exec(text);
  let from = between ? between.index + between[0].length : 0;
  const found: Found[] = [];
  for (const { 0: phrase, index } of text.matchAll(definition)) {
    if (found.length === 2) break;
    if (index < from) continue;
    const particulars = text.slice(from, index);
    // What stands before the "AND" between the parties still explains the first one.
    const and = found.length === 0 ? undefined : (namedAnd.exec(particulars) ?? lastAnd.exec(particulars));
    const skip = and ? and.index + and[0].length : 0;
    const role = text.slice(index + phrase.length, index + phrase.length + ROLE_REACH);
    const [asOwner, asRenter] = [owner.exec(role)?.index, renter.exec(role)?.index];
    if (asOwner === undefined && asRenter === undefined) continue;
    from = index + phrase.length;
    const person = firstName(particulars.slice(skip), from - phrase.length - particulars.length + skip);
    const isOwner = (asOwner ?? Number.POSITIVE_INFINITY) < (asRenter ?? Number.POSITIVE_INFINITY);
    if (person) found.push({ ...person, isOwner });
  }
  return found;
}

/** Who lets and who rents; of several on one side the first. */
export function readParties(prose: Prose): Record<"licensor_name" | "licensee_name", FieldReading> {
  const parties = findParties(prose);
  const read = (party: Found | undefined): FieldReading => {
    const span = party && prose.spanAt(party.from, party.from + party.text.length);
    if (!party || !span) return notFound;
    return field(tidyName(party.text), span, { labelQuality: 0.9 });
  };
  return {
    licensor_name: read(parties.find(({ isOwner }) => isOwner)),
    licensee_name: read(parties.find(({ isOwner }) => !isOwner)),
  };
}
