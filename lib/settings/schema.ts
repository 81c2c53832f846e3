import { z } from "zod";
import { expectedDocumentTypes } from "@/lib/atlas/contract";
import { crossCheckNames } from "@/lib/atlas/contract-cross-checks";
import type { Reason } from "@/lib/i18n/reason";

const code = z
  .string()
  .trim()
  .min(1, "enterProductCode" satisfies Reason)
  .max(100, "atMost" satisfies Reason)
  .regex(/^[A-Za-z0-9][\w./-]*$/, "productCodeCharacters" satisfies Reason);

/** What an admin sets about a product type. */
const ProductSettings = z.strictObject({
  name: z
    .string()
    .trim()
    .min(2, "enterProductName" satisfies Reason)
    .max(100, "atMost" satisfies Reason),
  expectedDocuments: z.array(z.enum(expectedDocumentTypes)).max(expectedDocumentTypes.length),
  crossChecks: z.array(z.enum(crossCheckNames)).max(crossCheckNames.length),
  needsSecondApproval: z.boolean(),
  isRetired: z.boolean(),
});
export type ProductSettings = z.infer<typeof ProductSettings>;

export const CreateProductTypeBody = ProductSettings.extend({ code });
export type CreateProductType = z.infer<typeof CreateProductTypeBody>;

/** `version` is the one the admin saw: a change since is told, not written over. */
export const ChangeProductTypeBody = CreateProductTypeBody.extend({ version: z.int().min(1) });
export type ChangeProductType = z.infer<typeof ChangeProductTypeBody>;

/** A product type as admins and auditors see it. */
export interface ProductTypeView extends ProductSettings {
  code: string;
  version: number;
  updatedAt: Date;
  /** How many applicants have it. */
  applicantCount: number;
}

const documentType = z.union([z.literal(""), z.enum(expectedDocumentTypes)]);
const field = z
  .string()
  .trim()
  .max(100, "atMost" satisfies Reason)
  .regex(/^\w*$/, "chooseField" satisfies Reason);
/** The confidence that stood there when the admin looked; null where none did. */
const seen = z.number().min(0).max(1).nullable();

/** Confidence is 0 to 1. */
export const SetThresholdBody = z.strictObject({
  documentType,
  field,
  confidence: z
    .number("enterConfidence" satisfies Reason)
    .min(0, "enterConfidence" satisfies Reason)
    .max(1, "enterConfidence" satisfies Reason),
  seen,
});
export type SetThreshold = z.infer<typeof SetThresholdBody>;

export const RemoveThresholdBody = SetThresholdBody.pick({ documentType: true, field: true, seen: true });
export type RemoveThreshold = z.infer<typeof RemoveThresholdBody>;
