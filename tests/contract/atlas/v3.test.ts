import { expect } from "vitest";
import { AtlasV3Client } from "@/lib/atlas/client-v3";
import { atEveryPlace } from "@/tests/support/at-every-place";
import { expectReply, invalidToken, type Target } from "@/tests/support/contract-target";

const at = (endpoint: string) => `/v3/verification/${endpoint}`;
const issuer = at("authtoken");

/** v3 needs the lender's addresses already here; without one that answers a flow opens, and takes nothing. */
const flowBody = ({ productType, unique, lender }: Target, application_id = unique("APP-10071")) => ({
  product_type: productType,
  application_id,
  ...(lender ?? { auth_url: "https://los.invalid/atlas/token", callback_url: "https://los.invalid/atlas/callback" }),
  flow_params: { branch: "PUN-04" },
});
const uploadBody = (flow_uuid: string) => ({
  flow_uuid,
  file_urls: [
    { file_url: "https://files.example.com/invoice.jpg?sig=a1", document_id: "1" },
    { file_url: "https://files.example.com/order.jpg?sig=b2", document_id: "2" },
  ],
});
const stages = (upload_status: string, processing_status: string, crossheck_status: string, master_status: string) => ({
  ...{ upload_status, processing_status, crossheck_status, master_status },
});
const dealer = (document_type: string) => ({
  document_type,
  dealer_name: { value: "Sai Motors", confidence_score: 0.97 },
  dealer_address: { value: "12 MG Road, Pune", confidence_score: 0.92 },
});
const ended = ["INVOICE", "DELIVERY_ORDER"];
const agreeing = (field: string, value: string) => ({
  field,
  source: { document_type: "DELIVERY_ORDER", document_id: "2", value },
  target: { document_type: "INVOICE", document_id: "1", value },
  similarity_score: 100,
});
/** What a flow holds at its end, in everything that both the documents and our reading of them name. */
const results = (target: Target, flow_uuid: string, uuids: string[]) => ({
  flow_uuid,
  application_id: target.unique("APP-10071"),
  flow_params: { branch: "PUN-04" },
  ocr_data: ended.map((document_type, index) => ({
    document_id: String(index + 1),
    file_uuid: uuids[index],
    document_type,
    file_data: dealer(document_type),
  })),
  cross_checks: [agreeing("dealer_name", "Sai Motors"), agreeing("dealer_address", "12 MG Road, Pune")],
});
const ours = ["code", "pages"];

/** Ends both files where that is for the tests to say. */
async function finishBoth(target: Target, uuids: string[]) {
  for (const [index, type] of ended.entries())
    await target.finish?.(uuids[index] ?? "", { status: "PROCESSING_SUCCESS", fileData: dealer(type) });
}

atEveryPlace({ title: "v3", authPath: issuer }, (base) => {
  const test = base
    .extend("open", ({ target }) => async (body: object) => {
      const reply = await target.send("POST", at("flow/init"), { body });
      expectReply(reply, 201, { flow_uuid: target.ids.uuid });
      return reply.body.flow_uuid as string;
    })
    .extend("read", ({ target }) => (endpoint: string, flow_uuid?: string) => {
      return target.send("GET", at(endpoint), { query: flow_uuid === undefined ? {} : { flow_uuid } });
    });

  test("authtoken gives a token of an hour and none to refresh it with, and names what is missing", async ({
    target,
  }) => {
    const { clientId: id, clientSecret: secret } = target;
    const ask = (credentials: object) => target.send("POST", issuer, { credentials, token: null });
    expectReply(await ask({ id, secret }), 201, { access_token: expect.any(String), expires_in: 3600 });
    expectReply(await ask({ id }), 400, { error: "Missing Client-Id or Client-Secret" });
    expectReply(await ask({ id, secret: "wrong" }), 401, { error: "Invalid Client-Id or Client-Secret" });
  });

  test("a flow goes from its opening to its results", async ({ target, open, read, skip }) => {
    if (!target.lender || !target.finish) skip("needs a lender that answers, and to end files");
    const flow_uuid = await open(flowBody(target));
    const nothing = "NOT_STARTED";
    expectReply(await read("status", flow_uuid), 200, stages(nothing, nothing, nothing, nothing));
    const body = uploadBody(flow_uuid);
    const { uuid: file_uuid, batchId: batch_id } = target.ids;
    const sent = await target.send("POST", at("multiupload"), { body });
    expectReply(
      sent,
      201,
      body.file_urls.map(({ document_id }) => ({ file_uuid, batch_id, document_id })),
    );
    expectReply(await read("status", flow_uuid), 200, stages("IN_PROGRESS", nothing, nothing, "IN_PROGRESS"));
    const uuids = sent.body.map((entry: { file_uuid: string }) => entry.file_uuid);
    await finishBoth(target, uuids);
    expectReply(await read("status", flow_uuid), 200, stages("SUCCESS", "SUCCESS", "COMPLETED", "SUCCESS"));
    expectReply(await read("extracts", flow_uuid), 200, results(target, flow_uuid, uuids), ours);
  });

  test.for(["product_type", "application_id", "auth_url", "callback_url"] as const)(
    "flow/init: %s is missing",
    async (name, { target }) => {
      const { [name]: _, ...body } = flowBody(target);
      const error = `Missing or empty required parameters: ['${name}']`;
      expectReply(await target.send("POST", at("flow/init"), { body }), 400, { error });
    },
  );

  test("where the lender's auth_url fails nothing is taken, and 422 says so", async ({ target, open }) => {
    const auth_url = "https://los.invalid/atlas/token";
    const flow_uuid = await open({ ...flowBody(target, target.unique("APP-10072")), auth_url });
    const reply = await target.send("POST", at("multiupload"), { body: uploadBody(flow_uuid) });
    expectReply(reply, 422, { error: "External service failure", reason: "auth_url did not answer" });
  });

  test.for(["flow_uuid", "file_urls"] as const)("multiupload: %s is missing", async (name, { target }) => {
    const { [name]: _, ...body } = uploadBody("no-such-flow");
    const error = `Missing or empty required parameters: ['${name}']`;
    expectReply(await target.send("POST", at("multiupload"), { body }), 400, { error });
  });

  test.for(["status", "extracts"])(
    "%s names the missing flow_uuid and knows no other flow",
    async (endpoint, { read }) => {
      expectReply(await read(endpoint), 400, { error: "Missing required ['flow_uuid'] parameters" });
      expectReply(await read(endpoint, "no-such-flow"), 409, { error: "Flow not found" });
    },
  );

  test("a bad token is refused everywhere", async ({ target }) => {
    const token = "bad";
    const query = { flow_uuid: "no-such-flow" };
    expectReply(await target.send("POST", at("flow/init"), { body: flowBody(target), token }), 401, invalidToken);
    const body = uploadBody("no-such-flow");
    expectReply(await target.send("POST", at("multiupload"), { body, token }), 401, invalidToken);
    for (const endpoint of ["status", "extracts"])
      expectReply(await target.send("GET", at(endpoint), { query, token }), 401, invalidToken);
  });
});

atEveryPlace({ title: "the client of v3" }, (base) => {
  const test = base.extend("client", ({ target: { baseUrl, clientId, clientSecret } }) => {
    return new AtlasV3Client({ baseUrl, clientId, clientSecret });
  });

  test("reads the reply of every call", async ({ target, client, skip }) => {
    if (!target.lender || !target.finish) skip("needs a lender that answers, and to end files");
    expect((await client.authToken()).expires_in).toBe(3600);
    const { flow_uuid } = await client.flowInit(flowBody(target));
    expect((await client.status(flow_uuid)).master_status).toBe("NOT_STARTED");
    const taken = await client.multiUpload(uploadBody(flow_uuid));
    expect(taken.map(({ document_id }) => document_id)).toEqual(["1", "2"]);
    expect((await client.status(flow_uuid)).upload_status).toBe("IN_PROGRESS");
    const uuids = taken.map(({ file_uuid }) => file_uuid);
    await finishBoth(target, uuids);
    expect((await client.status(flow_uuid)).crossheck_status).toBe("COMPLETED");
    expect(await client.extracts(flow_uuid)).toMatchObject(results(target, flow_uuid, uuids));
  });

  test("tells refusals apart by status", async ({ client }) => {
    await expect(client.status("no-such-flow")).rejects.toMatchObject({ status: 409, message: "Flow not found" });
    const refused = { name: "AtlasRefused", status: 409 };
    await expect(client.extracts("no-such-flow")).rejects.toMatchObject(refused);
  });

  test("a lender that does not answer may answer later", async ({ target, client }) => {
    const auth_url = "https://los.invalid/atlas/token";
    const { flow_uuid } = await client.flowInit({ ...flowBody(target, target.unique("APP-10072")), auth_url });
    const failure = { name: "AtlasUnavailable", message: expect.stringContaining("auth_url did not answer") };
    await expect(client.multiUpload(uploadBody(flow_uuid))).rejects.toMatchObject(failure);
  });
});
