import { z } from "zod";
import { EngineError, invalidParameters, missingInBody } from "../../http/errors";
import { callbacksTo } from "../callbacks";
import * as examples from "../examples";
import type { Operation, Parameter } from "../operation";

/** Parameters of a body that the query may carry instead. */
const inQuery = (name: string): Parameter => ({
  ...{ in: "query", name, required: false, schema: z.string().max(500) },
});

const init: Operation = {
  id: "flowInit",
  method: "post",
  path: "/v2/verification/flow/init",
  family: "Flow",
  summary: "Open a flow",
  description:
    "Application and applicant together name a flow: a repeat is refused and, as an extension of Patra, told the flow_id there is.",
  shows: "token",
  body: { schema: "FlowInitRequest", required: true, examples: { flow: examples.flowInit } },
  success: {
    status: 201,
    description: "The flow.",
    schema: "FlowInitReply",
    examples: { flow: examples.flowOpened },
  },
  errors: [
    missingInBody(["username"]),
    invalidParameters(["callback_url"], "Invalid URL"),
    new EngineError("flow_exists", { extra: { flow_id: examples.flowOpened.flow_id } }),
  ],
  callbacks: callbacksTo("auth_token_url", { schema: "SubmitReply", examples: { results: examples.results } }),
};

const add: Operation = {
  id: "addCoApplicants",
  method: "post",
  path: "/v2/verification/flow/coapplicant",
  family: "Flow",
  summary: "Add co-applicants",
  description: "Some of the list may fail, e.g. because the reference is taken: the call has succeeded nevertheless.",
  shows: "token",
  body: {
    schema: "AddCoApplicantsRequest",
    required: true,
    examples: { "one co-applicant": examples.addCoApplicants },
  },
  success: {
    status: 201,
    description: "Who was added and who was not.",
    schema: "AddCoApplicantsReply",
    examples: { "one added, one refused": examples.coApplicantsAdded },
  },
  errors: [missingInBody(["flow_id"]), new EngineError("no_co_applicants"), new EngineError("flow_not_found")],
};

const remove: Operation = {
  id: "deleteCoApplicant",
  method: "delete",
  path: "/v2/verification/flow/coapplicant",
  family: "Flow",
  summary: "Delete a co-applicant",
  description:
    "Named by either id; where both are given they must name the same. The ids may also stand in the query, because some proxies drop the body of a DELETE. Later calls for this applicant answer 410.",
  shows: "token",
  parameters: ["flow_id", "external_reference_id", "co_applicant_id"].map((name) => ({
    ...inQuery(name),
    extension: true,
  })),
  body: {
    schema: "DeleteCoApplicantRequest",
    required: false,
    examples: { "by reference": examples.deleteByReference, "by id": examples.deleteById },
  },
  success: { status: 204, description: "Deleted. No body." },
  errors: [
    new EngineError("missing_body_parameters", { error: "Missing required parameters" }),
    invalidParameters(["external_reference_id", "co_applicant_id"], "The two ids do not name the same applicant"),
    new EngineError("primary_applicant"),
    new EngineError("applicant_not_found"),
    new EngineError("applicant_deleted"),
  ],
};

const submit: Operation = {
  id: "submitFlow",
  method: "post",
  path: "/v2/verification/flow/submit",
  family: "Results",
  summary: "Read the results of a flow, and close it",
  description:
    "The documents of every applicant that have ended. Parameters may stand in the query, in the body, or in both with the same values. Files taken before the end are still read, and told by a later call.",
  shows: "token",
  parameters: [inQuery("flow_id"), { ...inQuery("close_flow"), schema: z.enum(["yes", "no"]) }],
  body: { schema: "SubmitRequest", required: false, examples: { "leave it open": examples.submit } },
  success: {
    status: 200,
    description: "The results so far.",
    schema: "SubmitReply",
    examples: { results: examples.submitted },
  },
  errors: [
    missingInBody(["flow_id"]),
    invalidParameters(["close_flow"], "Query and body differ"),
    new EngineError("flow_not_found"),
  ],
};

/** The life of a flow, under v2. */
export const flowOperations: Operation[] = [init, add, remove, submit];
