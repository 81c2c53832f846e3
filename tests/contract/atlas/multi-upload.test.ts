import { expect } from "vitest";
import { atEveryPlace } from "@/tests/support/at-every-place";
import { expectReply, flowBody, invalidToken, seedRequest } from "@/tests/support/contract-target";

const path = "/v2/verification/multiupload";

interface SentFile {
  file_url: string;
  document_id: string;
}

atEveryPlace({ title: "multiupload" }, (base) => {
  const test = base
    .extend("send", ({ target }) => (body: object, token?: string) => {
      return target.send("POST", path, { body, ...(token ? { token } : {}) });
    })
    .extend("entryOf", ({ target }) => ({ file_url, document_id }: SentFile) => {
      return { file_uuid: target.ids.uuid, batch_id: target.ids.batchId, document_id, file_url };
    });

  test("the seed page's example is answered field by field: one entry a file, in order, one batch for all", async ({
    flow_id,
    send,
    entryOf,
  }) => {
    const body = seedRequest(flow_id);
    const reply = await send(body);
    expectReply(reply, 201, body.file_urls.map(entryOf));
    const [pan, aadhaar] = reply.body;
    expect(pan.file_uuid).not.toBe(aadhaar.file_uuid);
    expect(pan.batch_id).toBe(aadhaar.batch_id);
    expect([pan.document_id, pan.file_url]).toEqual(["doc_1", "https://files.example.com/pan.jpg?sig=a1"]);
    expect([aadhaar.document_id, aadhaar.file_url]).toEqual(["doc_2", "https://files.example.com/aadhaar.jpg?sig=b2"]);
  });

  test.for<[string, (file: object) => object]>([
    ["one file is answered with an array too", (file) => file],
    ["submission_mode may be left out", (file) => ({ ...file, submission_mode: undefined })],
    ["submission_mode is a free word", (file) => ({ ...file, submission_mode: "whatsapp" })],
    ["leading zeros of a document_id stay", (file) => ({ ...file, document_id: "001" })],
  ])("%s", async ([_, change], { flow_id, send, entryOf }) => {
    const file = change(seedRequest(flow_id).file_urls[0] as SentFile) as SentFile;
    expectReply(await send({ flow_id, file_urls: [file] }), 201, [entryOf(file)]);
  });

  test.for<[string, (body: ReturnType<typeof seedRequest>) => object]>([
    ["flow_id", ({ file_urls }) => ({ file_urls })],
    ["file_urls", ({ flow_id: id }) => ({ flow_id: id })],
    ["file_urls", (body) => ({ ...body, file_urls: [] })],
    ["file_urls[0].file_url", (body) => withFirst(body, { file_url: undefined })],
    ["file_urls[0].document_id", (body) => withFirst(body, { document_id: undefined })],
  ])("%s is missing or empty (%#)", async ([name, change], { flow_id, send }) => {
    const error = `Missing or empty required parameters: ['${name}']`;
    expectReply(await send(change(seedRequest(flow_id))), 400, { error });
  });

  test("where the lender's auth service fails nothing is taken, and 422 says so", async ({ target, send }) => {
    const application_id = target.unique("APP-10072");
    const init = { ...flowBody(target), application_id, auth_token_url: "https://los.invalid/atlas/token" };
    const opened = await target.send("POST", "/v2/verification/flow/init", { body: init });
    const failure = { error: "External service failure", reason: "auth_token_url did not answer" };
    expectReply(await send(seedRequest(opened.body.flow_id)), 422, failure);
  });

  test("an unknown flow is a wrong parameter, a bad token is not 422", async ({ flow_id, send }) => {
    expectReply(await send(seedRequest("no-such-flow")), 400, { error: "Flow not found" });
    expectReply(await send(seedRequest(flow_id), "bad"), 401, invalidToken);
  });
});

/** The request with its first file changed. */
function withFirst({ flow_id, file_urls: [file, ...others] }: ReturnType<typeof seedRequest>, change: object): object {
  return { flow_id, file_urls: [{ ...file, ...change }, ...others] };
}
