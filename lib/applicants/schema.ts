import { z } from "zod";
import { expectedDocumentTypes } from "@/lib/atlas/contract";
import type { Reason } from "@/lib/i18n/reason";
import { toPhone } from "./phone";

/** Atlas leaves product types free: where admins have set none up, these are offered and any other may be typed. */
export const suggestedProductTypes = ["POC_CDL", "PROD_CDL", "LOAN_APP"] as const;

const Id = z
  .string()
  .trim()
  .min(1, "enterId" satisfies Reason)
  .max(100, "idTooLong" satisfies Reason)
  .regex(/^[\w./-]+$/, "idCharacters" satisfies Reason);

/** Optional: an empty field counts as none. */
const phone = z
  .string()
  .trim()
  .max(40)
  .transform((typed, context) => {
    if (typed === "") return undefined;
    const digits = toPhone(typed);
    if (!digits) {
      context.addIssue({ code: "custom", message: "phoneForm" satisfies Reason });
      return z.NEVER;
    }
    return digits;
  })
  .optional();

export const CreateApplicantBody = z.strictObject({
  applicationId: Id,
  externalReferenceId: Id,
  name: z
    .string()
    .trim()
    .min(2, "enterApplicantName" satisfies Reason)
    .max(200, "nameTooLong" satisfies Reason),
  productType: Id,
  phone,
  /** Left out: what the product asks for. */
  expectedDocuments: z.array(z.enum(expectedDocumentTypes)).max(expectedDocumentTypes.length).optional(),
});
export type CreateApplicant = z.infer<typeof CreateApplicantBody>;

/** An applicant's details put right; an empty phone is none. */
export const ChangeApplicantInput = CreateApplicantBody.pick({ name: true, phone: true }).extend({
  applicantId: z.cuid(),
});
export type ChangeApplicant = z.infer<typeof ChangeApplicantInput>;

/** Whose an applicant is from now on; an empty choice is nobody's. */
export const AssignApplicantInput = z.strictObject({
  applicantId: z.cuid(),
  assigneeId: z.cuid("chooseColleague" satisfies Reason).or(z.literal("").transform(() => null)),
});
export type AssignApplicant = z.infer<typeof AssignApplicantInput>;

/** Query of the list page. `after` is the keyset cursor of the previous page. */
export const ListApplicantsQuery = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  /** Created by or assigned to the reader, or assigned to nobody. */
  whose: z.enum(["mine", "nobody"]).optional().catch(undefined),
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
  /** Null where it is assigned to nobody. */
  assigneeName: string | null;
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
