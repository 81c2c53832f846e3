import { fields } from "@/lib/i18n/messages/en/fields";

/** The fields that have a name on the pages: what a threshold can be set for. */
export const knownFields: string[] = Object.keys(fields.names);
