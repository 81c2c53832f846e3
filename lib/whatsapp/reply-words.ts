import type { MediaProblem } from "./schema";

/** Document types as an applicant calls them. */
const typeNames: Record<string, string> = {
  PAN: "PAN card",
  AADHAAR: "Aadhaar",
  PASSPORT: "passport",
  VOTER_ID: "voter ID",
  DRIVING_LICENSE: "driving licence",
  GST_CERT: "GST certificate",
  UDYAM_CERT: "Udyam certificate",
  SHOP_ACT_LICENSE: "Shop Act licence",
  FSSAI: "FSSAI licence",
  BANK_STATEMENT: "bank statement",
  CHEQUE: "cheque",
  SALARY_SLIP: "salary slip",
  ITR_ACK: "ITR acknowledgement",
  FORM_16: "Form 16",
  EBILL: "electricity bill",
  RENT_AGREEMENT: "rent agreement",
  INVOICE: "invoice",
  DELIVERY_ORDER: "delivery order",
};
const typeName = (code: string) => typeNames[code] ?? code.toLowerCase().replaceAll("_", " ");

/** What to do about a file that was not taken. */
const problemWords: Record<MediaProblem, (files: string) => string> = {
  TOO_LARGE: (files) => `${files} too large: please send at most 25 MB each`,
  NOT_ACCEPTED: (files) => `${files} of a kind we cannot read: please send a photo or a PDF`,
  GONE: (files) => `${files} no longer there: please send again`,
  UNAVAILABLE: (files) => `${files} lost on the way: please send again`,
};

const countOf = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

function listed(words: string[]): string {
  const last = words.at(-1) ?? "";
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${last}` : last;
}

export interface ReceivedMedia {
  contentType: string | null;
  problem: MediaProblem | null;
}

/**
 * The two texts of the reply template: what was received, and which expected documents had not been seen before it.
 * What was just sent has not been read yet, so it may be among them. No file name, no line break, never empty.
 */
export function replyWords(received: ReceivedMedia[], missing: string[]): [received: string, missing: string] {
  const taken = received.filter(({ problem }) => problem === null);
  const pdfs = taken.filter(({ contentType }) => contentType === "application/pdf").length;
  const photos = taken.length - pdfs;
  const counts = [photos && countOf(photos, "photo"), pdfs && countOf(pdfs, "PDF")].filter((text) => text !== 0);
  const problems = (Object.keys(problemWords) as MediaProblem[]).flatMap((problem) => {
    const count = received.filter((one) => one.problem === problem).length;
    return count > 0 ? [problemWords[problem](`${countOf(count, "file")} ${count === 1 ? "was" : "were"}`)] : [];
  });
  const head = counts.length > 0 ? listed(counts) : "nothing we can use";
  const names = missing.map(typeName);
  return [problems.length > 0 ? `${head} (${problems.join("; ")})` : head, names.length > 0 ? listed(names) : "none"];
}
