import { aadhaarBack, aadhaarFront, aadhaarLetter } from "./aadhaar";
import { bankOrder, letterOrder, systemOrder } from "./delivery-order";
import { stateLicence, unionLicence } from "./driving-license";
import { boardBill, companyBill, corporationBill, spotBill } from "./ebill";
import { interStateInvoice, retailInvoice, taxInvoice } from "./invoice";
import { letter, note, utilityBill } from "./other";
import { ePan, panBefore2018, panSince2018 } from "./pan";
import { passportNewPage, passportPage } from "./passport";
import type { Person } from "./people";
import { leaveAndLicence, rentAgreement, rentalDeed } from "./rent-agreement";
import type { Sheet } from "./sheet";
import { electronicVoterCard, voterCard, voterPaperCard } from "./voter-id";

type Draw = (person: Person, seed: number) => Sheet;

/**
 * Every layout by document type; new ones come last, since a place among the types is part of a corpus's seeds. OTHER is
 * what the engine is to call unrecognised.
 */
const layouts = {
  PAN: { "before-2018": panBefore2018, "since-2018": panSince2018, "e-pan": ePan },
  AADHAAR: { front: aadhaarFront, back: aadhaarBack, letter: aadhaarLetter },
  PASSPORT: { "data-page": passportPage, "new-data-page": passportNewPage },
  INVOICE: { "tax-invoice": taxInvoice, "inter-state": interStateInvoice, retail: retailInvoice },
  OTHER: { letter, "utility-bill": utilityBill, note },
  VOTER_ID: { card: voterCard, "paper-card": voterPaperCard, "e-epic": electronicVoterCard },
  DRIVING_LICENSE: { union: unionLicence, state: stateLicence },
  EBILL: { board: boardBill, company: companyBill, spot: spotBill, corporation: corporationBill },
  DELIVERY_ORDER: { letter: letterOrder, system: systemOrder, bank: bankOrder },
  RENT_AGREEMENT: { "leave-and-licence": leaveAndLicence, "e-stamp": rentAgreement, deed: rentalDeed },
} satisfies Record<string, Record<string, Draw>>;

export type SpecimenType = keyof typeof layouts;

export const specimenTypes = Object.keys(layouts) as SpecimenType[];

/** Layouts that people also hold as a PDF with a text layer. */
export const textLayouts: Record<SpecimenType, string[]> = {
  PAN: ["e-pan"],
  AADHAAR: ["letter"],
  PASSPORT: [],
  INVOICE: ["tax-invoice", "inter-state", "retail"],
  OTHER: ["letter", "utility-bill"],
  VOTER_ID: ["e-epic"],
  DRIVING_LICENSE: [],
  EBILL: ["board", "corporation"],
  DELIVERY_ORDER: ["letter", "bank"],
  RENT_AGREEMENT: ["leave-and-licence"],
};

/** Names of a type's layouts. */
export const layoutsOf = (documentType: SpecimenType): string[] => Object.keys(layouts[documentType]);

/** @throws Error when the type has no such layout */
export function layoutOf(documentType: SpecimenType, layout: string): Draw {
  const draw = (layouts[documentType] as Record<string, Draw>)[layout];
  if (!draw) throw new Error(`${documentType} has no layout "${layout}"`);
  return draw;
}
