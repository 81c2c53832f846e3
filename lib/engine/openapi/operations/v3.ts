import { requiredText } from "@/lib/atlas/contract";
import { EngineError, invalidParameters, missingInBody, missingInQuery } from "../../http/errors";
import { callbacksTo } from "../callbacks";
import * as examples from "../examples";
import type { Operation, Parameter } from "../operation";
import { idempotencyErrors, idempotencyKey } from "./idempotency";

const family = "Flow API (v3)";
const ofFlow: Parameter[] = [{ in: "query", name: "flow_uuid", required: true, schema: requiredText }];
const flowErrors = [missingInQuery(["flow_uuid"]), new EngineError("flow_not_found")];

const init: Operation = {
  id: "flowInitV3",
  method: "post",
  path: "/v3/verification/flow/init",
  family,
  summary: "Open a flow",
  description: "One application, without a named applicant. Results are posted to callback_url once all is read.",
  shows: "token",
  body: { schema: "FlowInitV3Request", required: true, examples: { flow: examples.flowInitV3 } },
  success: {
    status: 201,
    description: "The flow.",
    schema: "FlowInitV3Reply",
    examples: { flow: examples.flowOpenedV3 },
  },
  errors: [missingInBody(["application_id"]), invalidParameters(["auth_url"], "Invalid URL")],
  callbacks: callbacksTo("auth_url", { schema: "ExtractsV3Reply", examples: { results: examples.extractsV3 } }),
};

const upload: Operation = {
  id: "multiUploadV3",
  method: "post",
  path: "/v3/verification/multiupload",
  family,
  summary: "Send documents",
  description:
    "As under v2, without the applicant and without the address in the reply. auth_url must give a token first.",
  shows: "token",
  parameters: [idempotencyKey],
  body: { schema: "MultiUploadV3Request", required: true, examples: { "two documents": examples.multiUploadV3 } },
  success: {
    status: 201,
    description: "One entry a file, in the order sent.",
    schema: "BatchUploadReply",
    examples: { "two documents": examples.filesTakenV3 },
  },
  errors: [
    missingInBody(["flow_uuid"]),
    new EngineError("unknown_flow"),
    ...idempotencyErrors,
    new EngineError("external_failure", { reason: "auth_url did not answer" }),
  ],
};

const status: Operation = {
  id: "statusV3",
  method: "get",
  path: "/v3/verification/status",
  family,
  summary: "Ask how far a flow is",
  description: "Four stages of the flow, no list of files.",
  shows: "token",
  parameters: ofFlow,
  success: {
    status: 200,
    description: "The stages.",
    schema: "StatusV3Reply",
    examples: { "under way": examples.statusV3 },
  },
  errors: flowErrors,
};

const extracts: Operation = {
  id: "extractsV3",
  method: "get",
  path: "/v3/verification/extracts",
  family,
  summary: "Read the results of a flow",
  description: "What was read so far, and how it agrees. Called early it is incomplete, which is no error.",
  shows: "token",
  parameters: ofFlow,
  success: {
    status: 200,
    description: "The results so far.",
    schema: "ExtractsV3Reply",
    examples: { results: examples.extractsV3 },
  },
  errors: flowErrors,
};

export const v3Operations: Operation[] = [init, upload, status, extracts];
