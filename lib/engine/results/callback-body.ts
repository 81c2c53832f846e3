import "server-only";
import type { ExtractsReply } from "@/lib/atlas/contract";
import { listResults } from "../store/list-files";
import { toExtractItem } from "./extract-item";

/** Whose results a callback tells. */
export interface CallbackOf {
  applicantId: string;
  flow: { id: string; flowParams: unknown };
}

/** What is posted to callback_url: the body of flow/submit, with one applicant's documents. */
export async function callbackBody({ applicantId, flow }: CallbackOf): Promise<ExtractsReply> {
  const files = await listResults({ flowId: flow.id, applicantId });
  return {
    flow_id: flow.id,
    flow_params: flow.flowParams as ExtractsReply["flow_params"],
    data: await Promise.all(files.map(toExtractItem)),
  };
}
