import { z } from "zod";
import type { Notice } from "@/lib/consent/notice";
import type { ConsentState } from "@/lib/consent/schema";
import { MAX_DOCUMENT_BYTES } from "@/lib/documents/limits";
import { type AcceptedContentType, acceptedContentTypes } from "@/lib/documents/schema";
import { type Language, languages } from "@/lib/i18n/languages";
import type { Reason } from "@/lib/i18n/reason";
import type { ReviewReason } from "@/lib/review/reasons";

/** Days a link may be good for. */
export const MAX_LINK_DAYS = 30;
/** Files one link may take. */
export const MAX_LINK_FILES = 50;
/** Megabytes a file may have, as the officer chooses. */
export const linkMegabytes = [5, 10, 25] as const;
const MEGABYTE = 1024 * 1024;
/** What a link takes: photos alone, or whatever the desk takes. */
export const linkKinds = ["PHOTOS", "ALL"] as const;

/** The media types behind a choice. */
export const contentTypesOf = (kind: (typeof linkKinds)[number]): AcceptedContentType[] =>
  acceptedContentTypes.filter((type) => kind === "ALL" || type !== "application/pdf");

export const CreateLinkInput = z.strictObject({
  applicantId: z.cuid(),
  language: z.enum(languages),
  days: z.coerce
    .number()
    .int()
    .min(1, "linkDays" satisfies Reason)
    .max(MAX_LINK_DAYS, "linkDays" satisfies Reason),
  isSingleUse: z.boolean(),
  maxFiles: z.coerce
    .number()
    .int()
    .min(1, "linkFiles" satisfies Reason)
    .max(MAX_LINK_FILES, "linkFiles" satisfies Reason),
  maxFileBytes: z.coerce
    .number()
    .refine((size) => linkMegabytes.some((one) => one === size))
    .transform((size) => Math.min(size * MEGABYTE, MAX_DOCUMENT_BYTES)),
  kind: z.enum(linkKinds),
});
export type CreateLink = z.infer<typeof CreateLinkInput>;

export const RevokeLinkInput = z.strictObject({ linkId: z.cuid() });

/** Comes in the body of each call of the link's page: never in an address, which would be logged. */
const token = z.string().min(1).max(100);

export const LinkBody = z.strictObject({ token });
export const OpenLinkBody = z.strictObject({ token, language: z.enum(languages) });
export type OpenLinkRequest = z.infer<typeof OpenLinkBody>;
export const LinkConsentBody = z.strictObject({
  token,
  decision: z.enum(["GIVEN", "WITHDRAWN"]),
  version: z.string().min(1).max(20),
  language: z.enum(languages),
});
export type LinkConsent = z.infer<typeof LinkConsentBody>;

export const LinkPresignBody = z.strictObject({
  token,
  fileName: z.string().trim().min(1).max(255),
  contentType: z.enum(acceptedContentTypes, "formatsOnly" satisfies Reason),
  byteSize: z.int().min(1, "fileEmpty" satisfies Reason),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  submissionMode: z.enum(["UPLOAD", "CAMERA"]),
});
export type LinkPresign = z.infer<typeof LinkPresignBody>;

export const LinkReceivedBody = z.strictObject({ token, documentId: z.cuid() });

export type LinkState = "open" | "finished" | "revoked" | "expired";

/** A link as the officer's page lists it. Its address is shown once, when it is made. */
export interface LinkRow {
  id: string;
  state: LinkState;
  language: Language;
  isSingleUse: boolean;
  maxFiles: number;
  /** Files that came by it. */
  files: number;
  createdByName: string;
  createdAt: Date;
  expiresAt: Date;
  lastOpenedAt: Date | null;
}

/**
 * accepted: a person approved it. received: it was read. pending: may be among what is being looked at. again: refused, and
 * nothing else has come. missing: nothing came.
 */
export type LinkItemState = "accepted" | "received" | "pending" | "again" | "missing";

/** All that the holder of a link is told. No name, no file, nothing that was read. */
export interface LinkPageView {
  expiresAt: string;
  isSingleUse: boolean;
  consent: ConsentState;
  /** In the language of the page. */
  notice: Notice;
  checklist: { documentType: string; state: LinkItemState; reason: ReviewReason | null }[];
  /** Files that came by this link. */
  files: number;
  maxFiles: number;
  /** Of those, files that could not be read. */
  unreadable: number;
  /** Bytes. */
  maxFileBytes: number;
  contentTypes: string[];
}
