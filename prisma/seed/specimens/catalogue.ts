import { aadhaarBack, aadhaarFront, aadhaarLetter } from "./aadhaar";
import { framedStatement, newestFirstStatement, printedStatement } from "./bank-statement";
import { cancelledCheque, writtenCheque } from "./cheque";
import { bankOrder, letterOrder, systemOrder } from "./delivery-order";
import { stateLicence, unionLicence } from "./driving-license";
import { boardBill, companyBill, corporationBill, spotBill } from "./ebill";
import { form16Employer, form16PartA, form16Parts } from "./form-16";
import { foodLicence, foodRegistration } from "./fssai";
import { gstCertificate, gstCertificateWithAnnexures } from "./gst-cert";
import { interStateInvoice, retailInvoice, taxInvoice } from "./invoice";
import { itrAcknowledgement, itrVerification } from "./itr-ack";
import { letter, note, utilityBill } from "./other";
import { ePan, panBefore2018, panCompany, panSince2018 } from "./pan";
import { passportNewPage, passportPage } from "./passport";
import type { Person } from "./people";
import { leaveAndLicence, rentAgreement, rentalDeed } from "./rent-agreement";
import { salarySlipGovernment, salarySlipSideBySide, salarySlipStacked } from "./salary-slip";
import type { Sheet } from "./sheet";
import { intimationReceipt, karnatakaCertificate, olderCertificate } from "./shop-act-license";
import { udyamAnnexure, udyamCertificate } from "./udyam-cert";
import { electronicVoterCard, voterCard, voterPaperCard } from "./voter-id";

type Draw = (person: Person, seed: number) => Sheet;

/**
 * Every layout by document type; new ones come last, since a place among the types is part of a corpus's seeds. OTHER is
 * what the engine is to call unrecognised.
 */
const layouts = {
  PAN: { "before-2018": panBefore2018, "since-2018": panSince2018, "e-pan": ePan, company: panCompany },
  AADHAAR: { front: aadhaarFront, back: aadhaarBack, letter: aadhaarLetter },
  PASSPORT: { "data-page": passportPage, "new-data-page": passportNewPage },
  INVOICE: { "tax-invoice": taxInvoice, "inter-state": interStateInvoice, retail: retailInvoice },
  OTHER: { letter, "utility-bill": utilityBill, note },
  VOTER_ID: { card: voterCard, "paper-card": voterPaperCard, "e-epic": electronicVoterCard },
  DRIVING_LICENSE: { union: unionLicence, state: stateLicence },
  BANK_STATEMENT: { framed: framedStatement, "newest-first": newestFirstStatement, printed: printedStatement },
  CHEQUE: { written: writtenCheque, cancelled: cancelledCheque },
  SALARY_SLIP: { "side-by-side": salarySlipSideBySide, stacked: salarySlipStacked, government: salarySlipGovernment },
  ITR_ACK: { acknowledgement: itrAcknowledgement, "itr-v": itrVerification },
  FORM_16: { "part-a": form16PartA, "parts-a-b": form16Parts, employer: form16Employer },
  GST_CERT: { certificate: gstCertificate, "with-annexures": gstCertificateWithAnnexures },
  UDYAM_CERT: { certificate: udyamCertificate, annexure: udyamAnnexure },
  SHOP_ACT_LICENSE: { "form-g": intimationReceipt, "form-d": olderCertificate, karnataka: karnatakaCertificate },
  FSSAI: { licence: foodLicence, registration: foodRegistration },
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
  BANK_STATEMENT: ["framed", "newest-first", "printed"],
  CHEQUE: [],
  SALARY_SLIP: ["side-by-side", "stacked", "government"],
  ITR_ACK: ["acknowledgement", "itr-v"],
  FORM_16: ["part-a", "parts-a-b", "employer"],
  GST_CERT: ["certificate", "with-annexures"],
  UDYAM_CERT: ["certificate", "annexure"],
  SHOP_ACT_LICENSE: ["form-g", "karnataka"],
  FSSAI: ["licence", "registration"],
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
