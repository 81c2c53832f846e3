import { expect } from "vitest";
import { AtlasClient } from "@/lib/atlas/client";
import { atEveryPlace } from "@/tests/support/at-every-place";
import { documented, expectReply, invalidToken, seedRequest } from "@/tests/support/contract-target";

const path = "/v2/verification/flow/submit";
const pan = {
  document_type: "PAN",
  name_as_per_pan: { value: "ASHA RAO", confidence_score: 0.97 },
  father_name: { value: "MOHAN RAO", confidence_score: 0.94 },
  dob: { value: "04/11/1990", confidence_score: 0.98 },
  pan_number: { value: "ABCPR1234K", confidence_score: 0.99 },
  document_quality_flag: "original",
};

atEveryPlace({ title: "flow/submit" }, (base) => {
  const test = base
    .extend("results", async ({ target, flow_id, uuids: [file_uuid = ""] }) => {
      await target.finish?.(file_uuid, { status: "PROCESSING_SUCCESS", fileData: pan });
      const data = [{ document_id: "doc_1", file_uuid, external_reference_id: "CUST-501", file_data: pan }];
      return { flow_id, flow_params: { branch: "PUN-04" }, data };
    })
    .extend("submit", ({ target }) => (parameters: Record<string, string>, token?: string) => {
      return target.send("POST", path, { query: parameters, body: parameters, ...(token ? { token } : {}) });
    });

  test("a missing flow_id and a bad token are refused", async ({ flow_id, submit }) => {
    const error = "Missing or empty required parameters: ['flow_id']";
    expectReply(await submit({ close_flow: "no" }), 400, { error });
    expectReply(await submit({ flow_id, close_flow: "no" }, "bad"), 401, invalidToken);
  });

  test("gives what was read, and closes the flow where that is asked for", async ({
    target,
    flow_id,
    results,
    submit,
    skip,
  }) => {
    if (!target.finish) skip("files end by themselves here");
    expectReply(await submit({ flow_id, close_flow: "no" }), 200, results);
    expectReply(await submit({ flow_id, close_flow: "yes" }), 200, results);
    const late = { ...seedRequest(flow_id).file_urls[0], document_id: "late" };
    const reply = await target.send("POST", "/v2/verification/multiupload", { body: { flow_id, file_urls: [late] } });
    expectReply(reply, 400, { error: "Flow is closed" });
  });

  test("the client reads the same results, by extracts or by submit", async ({ target, flow_id, results, skip }) => {
    if (!target.finish) skip("files end by themselves here");
    const { baseUrl, authPath, clientId, clientSecret } = target;
    for (const resultsBy of ["auto", "submit"] as const) {
      const client = new AtlasClient({ baseUrl, authPath, clientId, clientSecret, resultsBy });
      const read = await client.results({ flowId: flow_id, externalReferenceId: "CUST-501" });
      expect(documented(read)).toEqual(results);
    }
  });
});
