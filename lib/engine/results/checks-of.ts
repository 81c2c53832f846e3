import { type CrossCheck, FileData } from "@/lib/atlas/contract";
import { CrossCheckParameter } from "@/lib/atlas/contract-cross-checks";
import { checkBetweenApplicants } from "../cross-checks/between-applicants";
import { type CheckedDocument, crossCheck } from "../cross-checks/cross-check";
import { type FileResultRow, KeptParts } from "../store/list-files";

/** What was read of each document in a file. */
function dataOf({ data, parts }: FileResultRow): FileData[] {
  const several = KeptParts.parse(parts ?? []).flatMap(({ fileData }) => fileData ?? []);
  return several.length > 0 ? several : [FileData.parse(data)];
}

/** What was read, oldest file first. */
const documentsOf = (files: FileResultRow[]): CheckedDocument[] =>
  files
    .filter(({ data, errorCode }) => data !== null && errorCode === null)
    .flatMap((file) => dataOf(file).map((data) => ({ documentId: file.documentId, data })));

/** The cross-checks over one applicant's ended files: those its flow asked for, else those of its product type. */
export function checksOf(flow: { productType: string; flowParams: unknown }, files: FileResultRow[]): CrossCheck[] {
  const asked = CrossCheckParameter.safeParse(flow.flowParams).data?.cross_checks;
  return crossCheck(flow.productType, documentsOf(files), asked);
}

/** The cross-checks between the applicants of a flow, over all its ended files. */
export function checksBetween(files: FileResultRow[]): CrossCheck[] {
  const byApplicant = new Map<string, FileResultRow[]>();
  for (const file of files) {
    const { externalReferenceId } = file.applicant;
    byApplicant.set(externalReferenceId, [...(byApplicant.get(externalReferenceId) ?? []), file]);
  }
  return checkBetweenApplicants(
    [...byApplicant].map(([externalReferenceId, ofApplicant]) => ({
      externalReferenceId,
      documents: documentsOf(ofApplicant),
    })),
  );
}
