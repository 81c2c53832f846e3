import { z } from "zod";
import { requiredText, userDocs } from "./contract";

/*
 * Co-applicants of a flow, an applicant's checklist, and the end of a flow.
 */

/** Ours: Atlas documents no limit. */
export const MAX_CO_APPLICANTS_PER_CALL = 100;

/** Atlas words the empty list itself, so the engine looks at it apart. */
export const AddCoApplicantsRequest = z.object({
  flow_id: requiredText,
  co_applicants: z
    .array(z.object({ external_reference_id: requiredText, username: requiredText, user_docs: userDocs.optional() }))
    .max(MAX_CO_APPLICANTS_PER_CALL, `At most ${MAX_CO_APPLICANTS_PER_CALL} co-applicants in one call`),
});
export type AddCoApplicantsRequest = z.infer<typeof AddCoApplicantsRequest>;

/** Part of the list may fail: the call as a whole has succeeded then. */
export const AddCoApplicantsReply = z.looseObject({
  created: z.array(
    z.looseObject({
      co_applicant_id: z.string(),
      external_reference_id: z.string(),
      username: z.string().optional(),
      user_docs: z.array(z.string()).optional(),
    }),
  ),
  failed: z.array(z.looseObject({ external_reference_id: z.string(), error: z.string(), code: z.string().optional() })),
});
export type AddCoApplicantsReply = z.infer<typeof AddCoApplicantsReply>;

/** One of the two ids; where both are given they must name the same applicant. Success is 204 without a body. */
export const DeleteCoApplicantRequest = z.object({
  flow_id: requiredText,
  external_reference_id: requiredText.optional(),
  co_applicant_id: requiredText.optional(),
});
export type DeleteCoApplicantRequest = z.infer<typeof DeleteCoApplicantRequest>;

/** GET …/docs: document type to whether it is there. */
export const ChecklistReply = z.record(z.string(), z.boolean());
export type ChecklistReply = z.infer<typeof ChecklistReply>;

/** POST …/flow/submit, in query and body alike; its reply is `ExtractsReply`. Not given means "no". */
export const SubmitRequest = z.object({
  flow_id: requiredText,
  close_flow: z.enum(["yes", "no"]).optional(),
});
export type SubmitRequest = z.infer<typeof SubmitRequest>;
