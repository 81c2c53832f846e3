import { readFileSync } from "node:fs";
import path from "node:path";
import { createApplicant } from "@/lib/applicants/create-applicant";
import type { CreateApplicant } from "@/lib/applicants/schema";
import type { Actor } from "@/lib/auth/actor";
import { submitBatch } from "@/lib/batches/submit-batch";
import { CURRENT_NOTICE } from "@/lib/consent/notice";
import { recordConsent } from "@/lib/consent/record-consent";
import { prisma } from "@/lib/db/client";
import { newDocument } from "../build/new-document";
import { drawPerson } from "../specimens/people";
import { pathOf, people, type Sample, samples } from "../specimens/samples";

interface DemoApplicant {
  person: number;
  /** Who opened the applicant and sent the documents. */
  officer: string;
  productType: string;
  expectedDocuments: CreateApplicant["expectedDocuments"];
  /** The sample documents sent in, a batch each list; the person's other samples are left for the user to drop. */
  batches: string[][];
}

const applicants: DemoApplicant[] = [
  {
    person: people.third,
    officer: "asha@patra.example",
    productType: "POC_CDL",
    expectedDocuments: ["PAN", "AADHAAR", "PASSPORT", "INVOICE"],
    batches: [],
  },
  {
    person: people.second,
    officer: "rohan@patra.example",
    productType: "LOAN_APP",
    expectedDocuments: ["PAN", "AADHAAR", "INVOICE", "BANK_STATEMENT"],
    batches: [
      ["before-2018", "letter", "tax-invoice"],
      ["utility-bill", "retail"],
    ],
  },
  {
    person: people.first,
    officer: "asha@patra.example",
    productType: "POC_CDL",
    expectedDocuments: ["PAN", "AADHAAR", "PASSPORT"],
    batches: [["since-2018", "front"], ["data-page"]],
  },
  {
    person: people.fourth,
    officer: "meera@patra.example",
    productType: "POC_CDL",
    expectedDocuments: ["PAN", "AADHAAR", "PASSPORT", "INVOICE"],
    batches: [["since-2018", "front", "new-data-page"]],
  },
];

const contentTypes: Record<string, string> = { png: "image/png", jpg: "image/jpeg", pdf: "application/pdf" };

const sampleOf = (person: number, layout: string): Sample => {
  const sample = samples.find((one) => one.person === person && one.layout === layout);
  if (!sample) throw new Error(`There is no sample of layout ${layout} for person ${person}`);
  return sample;
};

/** Puts a sample into the store and the desk as an upload of this officer. @returns the document's id */
async function upload(officer: Actor, applicantId: string, sample: Sample, samplesDir: string): Promise<string> {
  const file = path.join(samplesDir, pathOf(sample));
  const contentType = contentTypes[path.extname(file).slice(1)] ?? "application/octet-stream";
  const submissionMode = sample.state === "photo-on-table" ? "CAMERA" : "UPLOAD";
  const details = { contentType, fileName: path.basename(file), submissionMode } as const;
  const { id } = await newDocument(officer, { id: applicantId }, details, readFileSync(file));
  return id;
}

/** Opens the demo's applicants and submits their documents; the worker reads them once it runs. Safe to repeat. */
export async function seedApplicants(actors: Actor[], samplesDir: string): Promise<void> {
  for (const [index, { person, officer: email, batches, ...product }] of applicants.entries()) {
    const officer = actors.find((actor) => actor.email === email);
    if (!officer) throw new Error(`The demo has no user ${email}`);
    const applicationId = `LN-2026-${1001 + index}`;
    const externalReferenceId = `CUST-${501 + index}`;
    const known = await prisma.applicant.findFirst({ where: { applicationId, externalReferenceId } });
    const { fullName: name } = drawPerson(person);
    const { id } = known ?? (await createApplicant(officer, { applicationId, externalReferenceId, name, ...product }));
    await recordConsent(officer, { applicantId: id, version: CURRENT_NOTICE, language: "en" });
    // Documents of an earlier try that broke off stay; what it did not submit is not sent by us.
    if ((await prisma.document.count({ where: { applicantId: id } })) > 0) continue;
    for (const layouts of batches) {
      const documentIds: string[] = [];
      for (const layout of layouts) documentIds.push(await upload(officer, id, sampleOf(person, layout), samplesDir));
      await submitBatch(officer, { applicantId: id, documentIds });
    }
  }
}
