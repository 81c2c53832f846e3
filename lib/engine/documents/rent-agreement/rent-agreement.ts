import type { DocumentTypeReader, Extraction, FieldReading, ReadPage } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { findValue } from "../text/labels";
import { linesOf, type PageLine, squash } from "../text/lines";
import { proseOf } from "../text/prose";
import { readParties } from "./parties";
import { readPremises } from "./premises";
import { readSums } from "./sums";
import { readTerm } from "./term";

/**
 * An agreement to let: leave and licence (Indian Easements Act 1882, section 52; Maharashtra Rent Control Act 1999, section
 * 55), rent agreement, lease deed (Transfer of Property Act 1882, section 105). Read as prose over all its pages.
 */

const titles =
  /LEAVE(AND|&)?LICEN[SC]E|RENT(AL)?(AGREEMENT|DEED)|LEASE(AGREEMENT|DEED)|(AGREEMENT|DEED)OF(LEASE|TENANCY|RENT)|TENANCYAGREEMENT/;
/** Titles stand alone in their line. */
const LONGEST_TITLE = 60;
const registrationNumber = /^((?=(?:\D*\d){3})[A-Z0-9]+(?:[/-][A-Z0-9]+){1,4})(?![A-Z0-9])/i;

/** Sub-registrars number what they register; unregistered agreements have none. */
function readRegistration(lines: PageLine[]): FieldReading {
  const labels = ["Document No", "Document Number", "Registration No", "Registration Number", "Doc Regn No", "Regn No"];
  const span = findValue(lines, labels, { accept: registrationNumber, places: ["inline", "right"] });
  return span ? field(span.text.toUpperCase(), span, { labelQuality: span.labelQuality }) : notFound;
}

function detect(pages: ReadPage[]): number {
  const lines = linesOf(pages);
  const text = squash(lines.map((line) => line.text).join(" "));
  const isTitled = lines.some((line) => line.text.length <= LONGEST_TITLE && titles.test(squash(line.text)));
  const pairs = [/LICEN[SC]OR[\s\S]*LICEN[SC]EE/, /LANDLORD[\s\S]*TENANT/, /LESSOR[\s\S]*LESSEE/, /OWNER[\s\S]*TENANT/];
  const score =
    (isTitled ? 0.4 : titles.test(text) ? 0.15 : 0) +
    (pairs.some((pair) => pair.test(text)) ? 0.25 : 0) +
    (/HEREINAFTER/.test(text) ? 0.15 : 0) +
    (/MONTHLYRENT|LICEN[SC]EFEE|RENTOFRS|PERMONTH/.test(text) ? 0.15 : 0) +
    (/DEPOSIT|ADVANCE/.test(text) ? 0.1 : 0) +
    (/WITNESSETH|INWITNESSWHEREOF|WHEREAS/.test(text) ? 0.1 : 0);
  return Math.min(1, score);
}

function extract(pages: ReadPage[]): Extraction {
  const lines = linesOf(pages);
  const prose = proseOf(lines);
  const { property_address, extra } = readPremises(prose);
  return {
    documentType: "RENT_AGREEMENT",
    fields: {
      ...readParties(prose),
      property_address,
      ...readSums(prose),
      ...readTerm(prose),
      registration_number: readRegistration(lines),
    },
    extra,
  };
}

export const rentAgreement: DocumentTypeReader = { documentType: "RENT_AGREEMENT", detect, extract };
