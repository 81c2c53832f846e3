import { z } from "zod";
import type { ChecklistItem } from "@/lib/applicants/checklist";
import { CreateApplicantBody } from "@/lib/applicants/schema";

export const AddCoApplicantInput = CreateApplicantBody.pick({
  externalReferenceId: true,
  name: true,
  phone: true,
  expectedDocuments: true,
}).extend({ mainApplicantId: z.cuid() });
export type AddCoApplicant = z.infer<typeof AddCoApplicantInput>;

export const CoApplicantInput = z.strictObject({ applicantId: z.cuid() });

export type CoApplicantStateView = "ADDING" | "ADDED" | "REFUSED" | "REMOVED";

/** One of those who apply together, as the page of any of them lists it. */
export interface CoApplicantRow {
  applicantId: string;
  name: string;
  externalReferenceId: string;
  state: CoApplicantStateView;
  /** Why Atlas refused: a key of the area `coApplicants`, or what Atlas says. */
  failure: string | null;
  checklist: ChecklistItem[];
}

/** Everybody in a case. */
export interface CaseView {
  /** Null on the main applicant's own page. */
  main: { id: string; name: string } | null;
  /** Of the applicant whose page it is, where they are a co-applicant. */
  own: { state: CoApplicantStateView; failure: string | null } | null;
  coApplicants: CoApplicantRow[];
}
