import { atEveryPlace } from "@/tests/support/at-every-place";
import { expectReply, invalidToken } from "@/tests/support/contract-target";

const path = "/v2/verification/flow/coapplicant";
const vikram = { external_reference_id: "CUST-502", username: "Vikram Rao", user_docs: ["PAN", "AADHAAR"] };
const asha = { external_reference_id: "CUST-501", username: "Asha Rao" };

atEveryPlace({ title: "co-applicants" }, (base) => {
  const test = base
    .extend("add", ({ target }) => (body: object, token?: string) => {
      return target.send("POST", path, { body, ...(token ? { token } : {}) });
    })
    .extend("remove", ({ target }) => (body: object, token?: string) => {
      return target.send("DELETE", path, { body, ...(token ? { token } : {}) });
    });

  test("a list may succeed in part; who is deleted stays known as such", async ({ target, flow_id, add, remove }) => {
    const added = await add({ flow_id, co_applicants: [vikram, asha] });
    expectReply(added, 201, {
      created: [{ co_applicant_id: target.ids.uuid, ...vikram }],
      failed: [{ external_reference_id: "CUST-501", error: "Applicant already exists" }],
    });
    expectReply(await remove({ flow_id, external_reference_id: "CUST-502" }), 204);
    const gone = { error: "Applicant has been deleted." };
    expectReply(await remove({ flow_id, external_reference_id: "CUST-502" }), 410, gone);
    expectReply(await remove({ flow_id, co_applicant_id: added.body.created[0].co_applicant_id }), 410, gone);
    for (const read of ["status", "docs"]) {
      const query = { flow_id, external_reference_id: "CUST-502" };
      expectReply(await target.send("GET", `/v2/verification/${read}`, { query }), 410, gone);
    }
  });

  test("an empty list, an unknown flow and a bad token are refused", async ({ flow_id, add }) => {
    expectReply(await add({ flow_id, co_applicants: [] }), 400, { error: "co_applicants list cannot be empty" });
    expectReply(await add({ flow_id: "no-such-flow", co_applicants: [vikram] }), 409, { error: "Flow not found" });
    expectReply(await add({ flow_id, co_applicants: [vikram] }, "bad"), 401, invalidToken);
  });

  test("deleting asks for one of the two ids, of an applicant there is", async ({ flow_id, remove }) => {
    expectReply(await remove({ flow_id }), 400, { error: "Missing required parameters" });
    const unknown = { flow_id, external_reference_id: "CUST-999" };
    expectReply(await remove(unknown), 409, { error: "Applicant not found" });
    expectReply(await remove({ flow_id, external_reference_id: "CUST-502" }, "bad"), 401, invalidToken);
  });
});
