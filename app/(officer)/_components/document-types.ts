import { expectedDocumentTypes } from "@/lib/atlas/contract";
import type { Words } from "@/lib/i18n/translator";
import { typeName } from "./document-words";

/** The types a form may offer, with their names; made on the server, so that no schema has to come to the browser. */
export const documentTypeChoices = (t: Words<"documents">) =>
  expectedDocumentTypes.map((type) => ({ type, name: typeName(t, type) }));
