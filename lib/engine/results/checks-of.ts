import { type CrossCheck, FileData } from "@/lib/atlas/contract";
import { crossCheck } from "../cross-checks/cross-check";
import { type FileResultRow, KeptParts } from "../store/list-files";

/** What was read of each document in a file. */
function documentsOf(data: unknown, parts: unknown): FileData[] {
  const several = KeptParts.parse(parts ?? []).flatMap(({ fileData }) => fileData ?? []);
  return several.length > 0 ? several : [FileData.parse(data)];
}

/** The cross-checks over one applicant's ended files, oldest file first. */
export function checksOf(productType: string, files: FileResultRow[]): CrossCheck[] {
  const read = files
    .filter(({ data, errorCode }) => data !== null && errorCode === null)
    .flatMap(({ documentId, data, parts }) => documentsOf(data, parts).map((each) => ({ documentId, data: each })));
  return crossCheck(productType, read);
}
