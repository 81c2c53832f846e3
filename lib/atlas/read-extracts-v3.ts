import type { ExtractsV3Reply } from "./contract-v3";
import { findResults, textOr } from "./read-results";

/** Reads results as v3 has them, as leniently as v2's: one that cannot be read is left out and spoils no other. */
export function readExtractsV3(answer: unknown): ExtractsV3Reply | undefined {
  const found = findResults(answer);
  return (
    found && {
      flow_uuid: textOr(found.around.flow_uuid, undefined),
      application_id: textOr(found.around.application_id, undefined),
      flow_params: found.flowParams,
      ocr_data: found.items.map((item) => ({
        ...item,
        document_type: textOr(item.document_type, item.file_data?.document_type ?? null),
      })),
      cross_checks: found.crossChecks,
    }
  );
}
