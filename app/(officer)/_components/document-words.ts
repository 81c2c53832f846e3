import type { ShownState } from "@/app/_ui/state-badge";
import type { DocumentStateView, DocumentSummary, PartView } from "@/lib/documents/schema";

const typeNames: Record<string, string> = {
  PAN: "PAN card",
  AADHAAR: "Aadhaar",
  PASSPORT: "Passport",
  VOTER_ID: "Voter ID",
  DRIVING_LICENSE: "Driving licence",
  GST_CERT: "GST certificate",
  UDYAM_CERT: "Udyam certificate",
  SHOP_ACT_LICENSE: "Shop Act licence",
  FSSAI: "FSSAI licence",
  BANK_STATEMENT: "Bank statement",
  CHEQUE: "Cheque",
  SALARY_SLIP: "Salary slip",
  ITR_ACK: "ITR acknowledgement",
  FORM_16: "Form 16",
  EBILL: "Electricity bill",
  RENT_AGREEMENT: "Rent agreement",
  INVOICE: "Invoice",
  DELIVERY_ORDER: "Delivery order",
  UNRECOGNISED: "Not recognised",
};

const abbreviations = new Set(["PAN", "GST", "ITR", "RC", "ID", "NOC"]);

/** An Atlas type code as officers say it; a code this desk has never met is made readable as it stands. */
export function typeName(code: string): string {
  const known = typeNames[code];
  if (known) return known;
  const words = code.split("_").map((word) => (abbreviations.has(word) ? word : word.toLowerCase()));
  const [first = "", ...rest] = words;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(" ");
}

/** What a document is called: its type, the types of all that its file holds, or its file's name while nothing is known. */
export function documentTitle({
  documentType,
  fileName,
  parts,
}: Pick<DocumentSummary, "documentType" | "fileName" | "parts">): string {
  const types = [...new Set(parts.flatMap((part) => part.documentType ?? []))];
  const [first, second, ...others] = types.map(typeName);
  if (first && second) return others.length === 0 ? `${first} and ${second}` : `${first} and ${types.length - 1} more`;
  return documentType ? typeName(documentType) : fileName;
}

/** Which part of a file, and where it stands in it. */
export function partTitle({ documentType, from, to }: PartView): string {
  const pages = from === to ? `page ${from}` : `pages ${from} to ${to}`;
  return `${typeName(documentType ?? "UNRECOGNISED")}, ${pages}`;
}

const modeNames: Record<DocumentSummary["submissionMode"], string> = {
  UPLOAD: "Upload",
  CAMERA: "Camera",
  WHATSAPP: "WhatsApp",
};

/** How a document came in. */
export function modeName(mode: DocumentSummary["submissionMode"]): string {
  return modeNames[mode];
}

/** The state to show: a document that was read but not accepted asks for attention instead of looking done. */
export function shownState({ state, problem }: { state: DocumentStateView; problem: object | null }): ShownState {
  return state === "DONE" && problem ? "ATTENTION" : state;
}

/** Whether nothing more will happen to a document by itself. */
export function isFinal(state: DocumentStateView): boolean {
  return state === "DONE" || state === "FAILED";
}
