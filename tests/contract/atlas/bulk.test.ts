import { expect } from "vitest";
import { AtlasBulkClient } from "@/lib/atlas/client-bulk";
import { atEveryPlace } from "@/tests/support/at-every-place";
import { expectReply, extensions, invalidToken, type Target } from "@/tests/support/contract-target";

const issuer = "/v1/bulk/authtoken";
const upload = "/v1/bulk/multiupload";
const extracts = "/v1/bulk/extracts";

const uploadBody = ({ productType }: Target) => ({
  product_type: productType,
  file_urls: [
    { file_url: "https://files.example.com/pan.jpg?sig=a1", document_id: "001" },
    { file_url: "https://files.example.com/aadhaar.jpg?sig=b2", document_id: "002" },
  ],
});
const pan = { document_type: "PAN", pan_number: { value: "ABCPR1234K", confidence_score: 0.99 } };
/** The batch while its second file is still being read. */
const read = { document_id: "001", file_data: pan };
const unread = { document_id: "002", file_data: null };
const page = (number: number, per_page: number, total_pages: number) => ({
  ...{ page: number, per_page, total_pages, total_items: 2 },
  ...{ has_next: number < total_pages, has_prev: number > 1 },
});
/** What an item of bulk is documented to hold is less than what ours tells. */
const ours = [...extensions, "file_uuid", "status"];

atEveryPlace({ title: "bulk", authPath: issuer }, (base) => {
  const test = base.extend("ask", ({ target }) => (query: Record<string, string>) => {
    return target.send("GET", extracts, { query });
  });

  test("authtoken gives a token, and names what is missing", async ({ target }) => {
    const { clientId: id, clientSecret: secret } = target;
    const tokenOf = (credentials: object) => target.send("POST", issuer, { credentials, token: null });
    expectReply(await tokenOf({ id, secret }), 201, { access_token: expect.any(String) }, [
      ...extensions,
      "expires_in",
    ]);
    expectReply(await tokenOf({ id }), 400, { error: "Missing Client-Id or Client-Secret" });
    expectReply(await tokenOf({ id, secret: "wrong" }), 401, { error: "Invalid Client-Id or Client-Secret" });
  });

  test("a batch is taken in order and read page by page, also while files are being read", async ({
    target,
    ask,
    skip,
  }) => {
    if (!target.finish) skip("files end by themselves here");
    const body = uploadBody(target);
    const { uuid: file_uuid, batchId } = target.ids;
    const sent = await target.send("POST", upload, { body });
    const entries = body.file_urls.map(({ document_id }) => ({ batch_id: batchId, document_id, file_uuid }));
    expectReply(sent, 201, entries);
    const [first, second] = sent.body;
    expect(first.batch_id).toBe(second.batch_id);
    await target.finish?.(first.file_uuid, { status: "PROCESSING_SUCCESS", fileData: pan });
    const { batch_id } = first;
    expectReply(await ask({ batch_id }), 200, { data: [read, unread], ...page(1, 50, 1) }, ours);
    const halves = { batch_id, per_page: "1" };
    expectReply(await ask({ ...halves, page: "1" }), 200, { data: [read], ...page(1, 1, 2) }, ours);
    expectReply(await ask({ ...halves, page: "2" }), 200, { data: [unread], ...page(2, 1, 2) }, ours);
  });

  test.for(["product_type", "file_urls"] as const)("multiupload: %s is missing", async (name, { target }) => {
    const { [name]: _, ...body } = uploadBody(target);
    const error = `Missing or empty required parameters: ['${name}']`;
    expectReply(await target.send("POST", upload, { body }), 400, { error });
  });

  test("extracts names the missing batch_id and knows no other batch", async ({ ask }) => {
    expectReply(await ask({}), 400, { error: "Missing required ['batch_id'] parameters" });
    expectReply(await ask({ batch_id: "BATCH-00000-AAAAA-20260101000000" }), 400, { error: "Invalid batch_id" });
  });

  test("a bad token is refused", async ({ target }) => {
    const token = "bad";
    expectReply(await target.send("POST", upload, { body: uploadBody(target), token }), 401, invalidToken);
    expectReply(await target.send("GET", extracts, { query: { batch_id: "any" }, token }), 401, invalidToken);
  });
});

atEveryPlace({ title: "the client of bulk" }, (base) => {
  const test = base.extend("client", ({ target: { baseUrl, clientId, clientSecret } }) => {
    return new AtlasBulkClient({ baseUrl, clientId, clientSecret });
  });

  test("reads the reply of every call, and walks through all pages", async ({ target, client, skip }) => {
    if (!target.finish) skip("files end by themselves here");
    expect((await client.authToken()).expires_in).toBe(3600);
    const [first, second] = await client.multiUpload(uploadBody(target));
    expect([first?.document_id, second?.document_id]).toEqual(["001", "002"]);
    const batchId = first?.batch_id ?? "";
    expect(second?.batch_id).toBe(batchId);
    await target.finish?.(first?.file_uuid ?? "", { status: "PROCESSING_SUCCESS", fileData: pan });
    const whole = await client.extracts({ batchId });
    expect(whole).toMatchObject({ data: [read, unread], ...page(1, 50, 1) });
    const walked = [];
    for await (const item of client.results({ batchId, perPage: 1 })) walked.push(item);
    expect(walked).toEqual(whole.data);
  });

  test("tells refusals apart by status", async ({ client }) => {
    const unknown = client.extracts({ batchId: "BATCH-00000-AAAAA-20260101000000" });
    await expect(unknown).rejects.toMatchObject({ status: 400, message: "Invalid batch_id" });
  });
});
