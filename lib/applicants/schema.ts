import { z } from "zod";
import { expectedDocumentTypes } from "@/lib/atlas/contract";
import { toPhone } from "./phone";

/** Atlas leaves product types free; these are offered, any other may be typed. */
export const suggestedProductTypes = ["POC_CDL", "PROD_CDL", "LOAN_APP"] as const;

const id = (label: string) =>
  z
    .string()
    .trim()
    .min(1, `Enter the ${label}`)
    .max(100, `The ${label} may have at most 100 characters`)
    .regex(/^[\w./-]+$/, `The ${label} may hold letters, digits and . _ / - only`);

/** Optional: an empty field counts as none. */
const phone = z
  .string()
  .trim()
  .max(40)
  .transform((typed, context) => {
    if (typed === "") return undefined;
    const digits = toPhone(typed);
    if (!digits) {
      const message = "Enter a mobile number of ten digits, or one with + and its country's code";
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    }
    return digits;
  })
  .optional();

export const CreateApplicantBody = z.strictObject({
  applicationId: id("application id"),
  externalReferenceId: id("external reference id"),
  name: z.string().trim().min(2, "Enter the applicant's name").max(200, "The name may have at most 200 characters"),
  productType: id("product type"),
  phone,
  expectedDocuments: z.array(z.enum(expectedDocumentTypes)).max(expectedDocumentTypes.length).default([]),
});
export type CreateApplicant = z.infer<typeof CreateApplicantBody>;

/** Query of the list page. `after` is the keyset cursor of the previous page. */
export const ListApplicantsQuery = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
});
export type ListApplicantsQuery = z.infer<typeof ListApplicantsQuery>;

export type FlowStateView = "OPENING" | "OPEN" | "FAILED";

export interface ApplicantRow {
  id: string;
  applicationId: string;
  externalReferenceId: string;
  name: string;
  productType: string;
  branchName: string;
  flowState: FlowStateView;
  /** Documents that belong to a batch. */
  documentCount: number;
  /** Of those, documents not final yet. */
  pendingCount: number;
  createdAt: Date;
}

export interface ApplicantPage {
  rows: ApplicantRow[];
  /** Cursor of the next page, or null on the last. */
  next: string | null;
}
