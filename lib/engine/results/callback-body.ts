import "server-only";
import type { ExtractsReply } from "@/lib/atlas/contract";
import type { ExtractsV3Reply } from "@/lib/atlas/contract-v3";
import { type FileResultRow, listResults } from "../store/list-files";
import { checksOf } from "./checks-of";
import { toExtractItem } from "./extract-item";

interface FlowOfResults {
  id: string;
  applicationId: string;
  productType: string;
  flowParams: unknown;
}

/** Whose results a callback tells. */
export interface CallbackOf {
  applicantId: string;
  flow: FlowOfResults & { api: "V2" | "V3" | "BULK" };
}

/** Atlas's CallbackData: what v3 answers to extracts and posts to callback_url. */
export async function callbackData(flow: FlowOfResults, files: FileResultRow[]): Promise<ExtractsV3Reply> {
  const items = files.map(async (file) => {
    const { external_reference_id: _, file_data, ...item } = await toExtractItem(file);
    return { ...item, document_type: file.documentType, file_data };
  });
  return {
    flow_uuid: flow.id,
    application_id: flow.applicationId,
    flow_params: flow.flowParams as ExtractsV3Reply["flow_params"],
    ocr_data: await Promise.all(items),
    cross_checks: checksOf(flow, files),
  };
}

/** What is posted to callback_url: under v2 the body of flow/submit with one applicant's documents, under v3 CallbackData. */
export async function callbackBody({ applicantId, flow }: CallbackOf): Promise<ExtractsReply | ExtractsV3Reply> {
  const files = await listResults({ flowId: flow.id, applicantId });
  if (flow.api === "V3") return callbackData(flow, files);
  return {
    flow_id: flow.id,
    flow_params: flow.flowParams as ExtractsReply["flow_params"],
    data: await Promise.all(files.map(toExtractItem)),
  };
}
