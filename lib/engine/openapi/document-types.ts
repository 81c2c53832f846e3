import { expectedDocumentTypes } from "@/lib/atlas/contract";
import { readers } from "../documents/readers";

export interface DocumentedType {
  type: string;
  /** Names under file_data that hold value and confidence. */
  fields: string[];
  /** Names under file_data that hold a bare value. */
  bare: string[];
}

/** What is told of every document beside what its reader gives. */
const bareOnAll = ["document_quality_flag"];

/** The types the engine reads, with their fields, as the readers themselves name them: no page gives every field, empty. */
export function documentTypes(): DocumentedType[] {
  return readers.map((reader) => {
    const { fields, extra = {} } = reader.extract([]);
    return { type: reader.documentType, fields: Object.keys(fields), bare: [...Object.keys(extra), ...bareOnAll] };
  });
}

/** Types a checklist may ask for although the engine does not read them: such files are UNRECOGNISED. */
export function otherTypes(): string[] {
  const read = new Set(readers.map(({ documentType }) => documentType));
  return expectedDocumentTypes.filter((type) => !read.has(type));
}
