import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  expectReply,
  flowBody,
  invalidToken,
  openFlow,
  places,
  seedRequest,
  type Target,
} from "@/tests/support/contract-target";

const path = "/v2/verification/multiupload";

describe.each(places)("multiupload at $name", ({ start }) => {
  let target: Target;
  let flow_id: string;
  beforeAll(async () => {
    target = await start();
    flow_id = await openFlow(target);
  });
  afterAll(() => target.close());

  const send = (body: object, token?: string) => target.send("POST", path, { body, ...(token ? { token } : {}) });
  const entryOf = (file: { file_url: string; document_id: string }) => {
    const { file_url, document_id } = file;
    return { file_uuid: target.ids.uuid, batch_id: target.ids.batchId, document_id, file_url };
  };
  const first = () => seedRequest(flow_id).file_urls[0] as { file_url: string; document_id: string };

  test("the seed page's example is answered field by field: one entry a file, in order, one batch for all", async () => {
    const body = seedRequest(flow_id);
    const reply = await send(body);
    expectReply(reply, 201, body.file_urls.map(entryOf));
    const [pan, aadhaar] = reply.body;
    expect(pan.file_uuid).not.toBe(aadhaar.file_uuid);
    expect(pan.batch_id).toBe(aadhaar.batch_id);
    expect([pan.document_id, pan.file_url]).toEqual(["doc_1", "https://files.example.com/pan.jpg?sig=a1"]);
    expect([aadhaar.document_id, aadhaar.file_url]).toEqual(["doc_2", "https://files.example.com/aadhaar.jpg?sig=b2"]);
  });

  test.each<[string, (file: object) => object]>([
    ["one file is answered with an array too", (file) => file],
    ["submission_mode may be left out", (file) => ({ ...file, submission_mode: undefined })],
    ["submission_mode is a free word", (file) => ({ ...file, submission_mode: "whatsapp" })],
    ["leading zeros of a document_id stay", (file) => ({ ...file, document_id: "001" })],
  ])("%s", async (_, change) => {
    const file = change(first()) as ReturnType<typeof first>;
    expectReply(await send({ flow_id, file_urls: [file] }), 201, [entryOf(file)]);
  });

  test.each<[string, (body: ReturnType<typeof seedRequest>) => object]>([
    ["flow_id", ({ file_urls }) => ({ file_urls })],
    ["file_urls", ({ flow_id: id }) => ({ flow_id: id })],
    ["file_urls", (body) => ({ ...body, file_urls: [] })],
    ["file_urls[0].file_url", (body) => withFirst(body, { file_url: undefined })],
    ["file_urls[0].document_id", (body) => withFirst(body, { document_id: undefined })],
  ])("%s is missing or empty (%#)", async (name, change) => {
    const error = `Missing or empty required parameters: ['${name}']`;
    expectReply(await send(change(seedRequest(flow_id))), 400, { error });
  });

  test("where the lender's auth service fails nothing is taken, and 422 says so", async () => {
    const application_id = target.unique("APP-10072");
    const init = { ...flowBody(target), application_id, auth_token_url: "https://los.invalid/atlas/token" };
    const opened = await target.send("POST", "/v2/verification/flow/init", { body: init });
    const failure = { error: "External service failure", reason: "auth_token_url did not answer" };
    expectReply(await send(seedRequest(opened.body.flow_id)), 422, failure);
  });

  test("an unknown flow is a wrong parameter, a bad token is not 422", async () => {
    expectReply(await send(seedRequest("no-such-flow")), 400, { error: "Flow not found" });
    expectReply(await send(seedRequest(flow_id), "bad"), 401, invalidToken);
  });
});

/** The request with its first file changed. */
function withFirst({ flow_id, file_urls: [file, ...others] }: ReturnType<typeof seedRequest>, change: object): object {
  return { flow_id, file_urls: [{ ...file, ...change }, ...others] };
}
