import { type CrossCheck, FileData } from "@/lib/atlas/contract";
import { crossCheck } from "../cross-checks/cross-check";
import type { FileResultRow } from "../store/list-files";

/** The cross-checks over one applicant's ended files, oldest file first. */
export function checksOf(productType: string, files: FileResultRow[]): CrossCheck[] {
  const read = files
    .filter(({ data, errorCode }) => data !== null && errorCode === null)
    .map(({ documentId, data }) => ({ documentId, data: FileData.parse(data) }));
  return crossCheck(productType, read);
}
