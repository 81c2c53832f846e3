import { typeName } from "@/app/(officer)/_components/document-words";
import { expectedDocumentTypes } from "@/lib/atlas/contract";
import { crossCheckNames } from "@/lib/atlas/contract-cross-checks";
import { words } from "@/lib/i18n/words";

/** What a product may ask for and compare, in the reader's words. */
export async function productChoices() {
  const t = await words("settings");
  const documents = await words("documents");
  return {
    documentTypes: expectedDocumentTypes.map((value) => ({ value, label: typeName(documents, value) })),
    crossChecks: crossCheckNames.map((value) => ({
      value,
      label: t(`checks.${value}.name`),
      hint: t(`checks.${value}.of`),
    })),
  };
}
