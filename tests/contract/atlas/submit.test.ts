import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AtlasClient } from "@/lib/atlas/client";
import {
  documented,
  expectReply,
  invalidToken,
  openFlow,
  places,
  seedRequest,
  sendSeedRequest,
  type Target,
} from "@/tests/support/contract-target";

const path = "/v2/verification/flow/submit";
const pan = {
  document_type: "PAN",
  name_as_per_pan: { value: "ASHA RAO", confidence_score: 0.97 },
  father_name: { value: "MOHAN RAO", confidence_score: 0.94 },
  dob: { value: "04/11/1990", confidence_score: 0.98 },
  pan_number: { value: "ABCPR1234K", confidence_score: 0.99 },
  document_quality_flag: "original",
};

describe.each(places)("flow/submit at $name", ({ start }) => {
  let target: Target;
  let flow_id: string;
  let uuids: string[];
  beforeAll(async () => {
    target = await start();
    flow_id = await openFlow(target);
    uuids = await sendSeedRequest(target, flow_id);
    await target.finish?.(uuids[0] ?? "", { status: "PROCESSING_SUCCESS", fileData: pan });
  });
  afterAll(() => target.close());

  const submit = (parameters: Record<string, string>, token?: string) =>
    target.send("POST", path, { query: parameters, body: parameters, ...(token ? { token } : {}) });
  const results = () => ({
    flow_id,
    flow_params: { branch: "PUN-04" },
    data: [{ document_id: "doc_1", file_uuid: uuids[0], external_reference_id: "CUST-501", file_data: pan }],
  });

  test("a missing flow_id and a bad token are refused", async () => {
    const error = "Missing or empty required parameters: ['flow_id']";
    expectReply(await submit({ close_flow: "no" }), 400, { error });
    expectReply(await submit({ flow_id, close_flow: "no" }, "bad"), 401, invalidToken);
  });

  test("gives what was read, and closes the flow where that is asked for", async ({ skip }) => {
    if (!target.finish) skip("files end by themselves here");
    expectReply(await submit({ flow_id, close_flow: "no" }), 200, results());
    expectReply(await submit({ flow_id, close_flow: "yes" }), 200, results());
    const late = { ...seedRequest(flow_id).file_urls[0], document_id: "late" };
    const reply = await target.send("POST", "/v2/verification/multiupload", { body: { flow_id, file_urls: [late] } });
    expectReply(reply, 400, { error: "Flow is closed" });
  });

  test("the client reads the same results, by extracts or by submit", async ({ skip }) => {
    if (!target.finish) skip("files end by themselves here");
    const { baseUrl, authPath, clientId, clientSecret } = target;
    for (const resultsBy of ["auto", "submit"] as const) {
      const client = new AtlasClient({ baseUrl, authPath, clientId, clientSecret, resultsBy });
      const read = await client.results({ flowId: flow_id, externalReferenceId: "CUST-501" });
      expect(documented(read)).toEqual(results());
    }
  });
});
