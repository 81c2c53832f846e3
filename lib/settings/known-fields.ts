import { fields } from "@/lib/i18n/messages/en/fields";

/** A field that has a name on the pages. */
export type KnownField = keyof typeof fields.names;

/** The fields that have a name on the pages: what a threshold can be set for. */
export const knownFields: string[] = Object.keys(fields.names);
