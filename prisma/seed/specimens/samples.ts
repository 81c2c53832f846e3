import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { SpecimenType } from "./catalogue";
import { type Degradation, degrade, endingOf } from "./degrade";
import { drawPerson } from "./people";
import { drawSpecimen } from "./specimen";

/** One sample document: whose, of which look, and what happened to it on its way. */
export interface Sample {
  /** Seed of the person. */
  person: number;
  documentType: SpecimenType;
  layout: string;
  /** pdf: one page with a text layer; damaged: a PDF that was cut off. */
  state: Degradation | "pdf" | "damaged";
}

/** Seeds of the persons samples are drawn for; the demo's applicants are the same. */
export const people = { first: 21, second: 22, third: 23, fourth: 24 } as const;

const of = (person: number, ...list: [SpecimenType, string, Sample["state"]][]): Sample[] =>
  list.map(([documentType, layout, state]) => ({ person, documentType, layout, state }));

/** Every sample that `npm start` draws for a new user to drop. */
export const samples: Sample[] = [
  ...of(
    people.first,
    ["PAN", "since-2018", "clean"],
    ["AADHAAR", "front", "photo-on-table"],
    ["AADHAAR", "back", "clean"],
    ["PASSPORT", "data-page", "skew"],
  ),
  ...of(
    people.second,
    ["PAN", "before-2018", "photocopy"],
    ["AADHAAR", "letter", "pdf"],
    ["INVOICE", "tax-invoice", "pdf"],
    ["OTHER", "utility-bill", "clean"],
    ["INVOICE", "retail", "damaged"],
    ["VOTER_ID", "card", "photo-on-table"],
  ),
  ...of(
    people.third,
    ["PAN", "since-2018", "clean"],
    ["AADHAAR", "front", "clean"],
    ["AADHAAR", "back", "jpeg-noise"],
    ["PASSPORT", "new-data-page", "clean"],
    ["INVOICE", "inter-state", "clean"],
    ["PAN", "e-pan", "pdf"],
    ["OTHER", "letter", "clean"],
    ["DRIVING_LICENSE", "union", "skew"],
  ),
  ...of(
    people.fourth,
    ["PAN", "since-2018", "quarter-turn"],
    ["AADHAAR", "front", "low-resolution"],
    ["PASSPORT", "new-data-page", "blur"],
    ["INVOICE", "retail", "photo-on-table"],
    ["OTHER", "note", "clean"],
    ["BANK_STATEMENT", "framed", "pdf"],
    ["SALARY_SLIP", "side-by-side", "pdf"],
    ["CHEQUE", "written", "skew"],
    ["EBILL", "board", "photo-on-table"],
    ["RENT_AGREEMENT", "leave-and-licence", "pdf"],
  ),
];

/** Bytes of a cut-off PDF: enough to be taken for one, too few to be read as one. */
const DAMAGED_BYTES = 900;

/** Folder and file of a sample, below the samples' folder. */
export function pathOf({ person, documentType, layout, state }: Sample): string {
  const folder = drawPerson(person).fullName.toLowerCase().replaceAll(" ", "-");
  const kind = documentType === "OTHER" ? layout : `${documentType.toLowerCase()}-${layout}`;
  const ending = state === "pdf" || state === "damaged" ? "pdf" : endingOf(state);
  return path.join(folder, `${kind}-${state === "pdf" ? "text" : state}.${ending}`);
}

/** The bytes of a sample; the same each time. */
export async function drawSample({ person, documentType, layout, state }: Sample): Promise<Uint8Array> {
  const medium = state === "pdf" || state === "damaged" ? "pdf" : "image";
  const specimen = drawSpecimen({ documentType, layout, seed: person, medium });
  if (specimen.medium === "image") return degrade(specimen.images, state as Degradation, person);
  return state === "damaged" ? specimen.pdf.subarray(0, DAMAGED_BYTES) : specimen.pdf;
}

/** Draws every sample into a folder, one folder a person. */
export async function drawSamples(dir: string): Promise<void> {
  for (const sample of samples) {
    const file = path.join(dir, pathOf(sample));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await drawSample(sample));
  }
}
