import { expect } from "vitest";
import { AtlasClient } from "@/lib/atlas/client";
import { atEveryPlace } from "@/tests/support/at-every-place";
import { flowBody, seedRequest } from "@/tests/support/contract-target";

atEveryPlace({ title: "the client" }, (base) => {
  const test = base.extend("client", ({ target: { baseUrl, authPath, clientId, clientSecret } }) => {
    return new AtlasClient({ baseUrl, authPath, clientId, clientSecret, resultsBy: "auto" });
  });

  test("reads the reply of every call", async ({ target, client }) => {
    const { access_token } = await client.authToken();
    expect(await client.refreshToken(access_token)).toMatchObject({ expires_in: 3600 });

    const { flow_id } = await client.flowInit(flowBody(target));
    const applicant = { flowId: flow_id, externalReferenceId: "CUST-501" };
    const vikram = { external_reference_id: "CUST-502", username: "Vikram Rao", user_docs: ["PAN", "AADHAAR"] };
    const asha = { external_reference_id: "CUST-501", username: "Asha Rao" };
    const { created, failed } = await client.addCoApplicants({ flow_id, co_applicants: [vikram, asha] });
    expect([created.length, failed.length]).toEqual([1, 1]);
    await client.deleteCoApplicant({ flow_id, external_reference_id: "CUST-502" });

    const taken = await client.multiUpload(seedRequest(flow_id));
    expect(taken.map(({ document_id }) => document_id)).toEqual(["doc_1", "doc_2"]);
    const { file_statuses } = await client.status(applicant);
    expect(file_statuses.map(({ file_uuid }) => file_uuid)).toEqual(taken.map(({ file_uuid }) => file_uuid));
    expect(Object.keys(await client.docs(applicant))).toEqual(["PAN", "AADHAAR", "BANK_STATEMENT"]);
    expect((await client.results(applicant)).flow_id).toBe(flow_id);
    expect((await client.submit({ flow_id, close_flow: "no" })).flow_params).toEqual({ branch: "PUN-04" });

    const { message_id } = await client.chat({ flow_id, message: "Which documents are still pending?" });
    const history = await client.chatHistory({ flowId: flow_id });
    expect(history.data[0]?.message_id).toBe(message_id);
  });

  test("tells refusals apart by status", async ({ client }) => {
    const unknown = { flowId: "no-such-flow", externalReferenceId: "CUST-501" };
    await expect(client.status(unknown)).rejects.toMatchObject({ status: 409, message: "Applicant not found" });
    const wrong = { ...seedRequest("no-such-flow") };
    await expect(client.multiUpload(wrong)).rejects.toMatchObject({ status: 400, message: "Flow not found" });
  });
});
