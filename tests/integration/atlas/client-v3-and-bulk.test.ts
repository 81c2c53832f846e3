import { afterEach, expect, test } from "vitest";
import { AtlasBulkClient } from "@/lib/atlas/client-bulk";
import { AtlasV3Client } from "@/lib/atlas/client-v3";
import { type Answer, type AnsweringServer, type Asked, startAnsweringServer } from "@/tests/support/answering-server";

const flow = {
  product_type: "P",
  application_id: "A",
  auth_url: "https://los.example.com/token",
  callback_url: "https://los.example.com/callback",
};
const file_urls = [{ file_url: "https://files.example.com/a?sig=s3cr3t", document_id: "d1" }];
const taken = [{ file_uuid: "u1", batch_id: "b1", document_id: "d1" }];
const stages = {
  ...{ upload_status: "SUCCESS", processing_status: "PONDERED", crossheck_status: "ODD", master_status: "IN_PROGRESS" },
};
const pageOf = (page: number, total_pages: number) => ({
  data: [{ document_id: `d${page}`, file_data: { document_type: "PAN" } }],
  ...{ page, per_page: 1, total_pages, total_items: total_pages, has_next: page < total_pages, has_prev: page > 1 },
});

let server: AnsweringServer | undefined;
afterEach(() => server?.close());

/** Both clients and the server they talk to; their waits take no time. */
async function talking(answer: (asked: Asked, number: number) => Answer) {
  let calls = 0;
  const started = await startAnsweringServer((asked) => {
    if (asked.path.endsWith("/authtoken")) return { status: 201, body: { access_token: `of ${asked.path}` } };
    calls += 1;
    return answer(asked, calls);
  });
  server = started;
  const account = { baseUrl: started.url, clientId: "id", clientSecret: "s" };
  const options = { pauseFor: async () => undefined };
  const clients = { v3: new AtlasV3Client(account, options), bulk: new AtlasBulkClient(account, options) };
  return { ...clients, asked: started.asked, calls: () => calls };
}
type Clients = Pick<Awaited<ReturnType<typeof talking>>, "v3" | "bulk">;

test.each<[string, (clients: Clients) => Promise<unknown>, Partial<Asked>, unknown, unknown]>([
  [
    "v3 flow/init",
    ({ v3 }) => v3.flowInit(flow),
    { method: "POST", path: "/v3/verification/flow/init", body: JSON.stringify(flow) },
    { data: { flow_uuid: "f1" } },
    { flow_uuid: "f1" },
  ],
  [
    "v3 multiupload",
    ({ v3 }) => v3.multiUpload({ flow_uuid: "f1", file_urls }),
    { method: "POST", path: "/v3/verification/multiupload", body: JSON.stringify({ flow_uuid: "f1", file_urls }) },
    taken[0],
    taken,
  ],
  [
    "v3 status",
    ({ v3 }) => v3.status("f1"),
    { method: "GET", path: "/v3/verification/status", query: { flow_uuid: "f1" } },
    [stages],
    stages,
  ],
  [
    "v3 extracts",
    ({ v3 }) => v3.extracts("f1"),
    { method: "GET", path: "/v3/verification/extracts", query: { flow_uuid: "f1" } },
    { data: { flow_uuid: "f1", ocr_data: [] } },
    { flow_uuid: "f1", flow_params: null, ocr_data: [], cross_checks: [] },
  ],
  [
    "bulk multiupload",
    ({ bulk }) => bulk.multiUpload({ product_type: "P", file_urls }),
    { method: "POST", path: "/v1/bulk/multiupload", body: JSON.stringify({ product_type: "P", file_urls }) },
    { data: taken },
    taken,
  ],
  [
    "bulk extracts",
    ({ bulk }) => bulk.extracts({ batchId: "b1" }),
    { method: "GET", path: "/v1/bulk/extracts", query: { batch_id: "b1", page: "1", per_page: "50" } },
    pageOf(1, 1),
    expect.objectContaining({ data: [expect.objectContaining({ document_id: "d1" })], has_next: false }),
  ],
])(
  "%s is called as documented, with a token of its own issuer, and read leniently",
  async (_, call, expected, body, read) => {
    const { asked, ...clients } = await talking(() => ({ status: 200, body }));
    await expect(call(clients)).resolves.toEqual(read);
    expect(asked[1]).toMatchObject(expected);
    const family = expected.path?.startsWith("/v3") ? "/v3/verification" : "/v1/bulk";
    expect(asked.map(({ path }) => path)).toEqual([`${family}/authtoken`, expected.path]);
    expect(asked[0]?.headers).toMatchObject({ "client-id": "id", "client-secret": "s" });
    expect(asked[1]?.headers.token).toBe(`of ${family}/authtoken`);
  },
);

test.each<[string, Answer]>([
  ["a cut connection", "cut"],
  ["503 without a body", { status: 503 }],
  ["422 of a lender that fails", { status: 422, body: { error: "External service failure" } }],
])("a read outlives %s; what changes something is sent once", async (_, trouble) => {
  for (const [read, body] of [
    [({ v3 }: Clients) => v3.status("f1"), stages],
    [({ v3 }: Clients) => v3.extracts("f1"), { ocr_data: [] }],
    [({ bulk }: Clients) => bulk.extracts({ batchId: "b1" }), pageOf(1, 1)],
  ] as const) {
    const twice = await talking((_asked, number) => (number === 1 ? trouble : { status: 200, body }));
    await read(twice);
    expect(twice.calls()).toBe(2);
    await server?.close();
  }
  for (const write of [
    ({ v3 }: Clients) => v3.flowInit(flow),
    ({ v3 }: Clients) => v3.multiUpload({ flow_uuid: "f1", file_urls }),
    ({ bulk }: Clients) => bulk.multiUpload({ product_type: "P", file_urls }),
  ]) {
    const once = await talking(() => trouble);
    await expect(write(once)).rejects.toMatchObject({ name: "AtlasUnavailable" });
    expect(once.calls()).toBe(1);
    await server?.close();
  }
});

test("writes are strict: what Atlas would refuse is not sent", async () => {
  const { v3, bulk, asked } = await talking(() => "cut");
  expect(() => v3.flowInit({ ...flow, auth_url: "ftp://los.example.com" })).toThrow();
  expect(() => v3.multiUpload({ flow_uuid: " ", file_urls })).toThrow("must not be empty");
  expect(() => bulk.multiUpload({ product_type: "P", file_urls: [] })).toThrow();
  expect(asked).toEqual([]);
});

test("either error envelope tells why, without tokens or addresses' queries", async () => {
  const reason = { error_code: "400", error_message: "Cannot fetch https://files.example.com/a?sig=s3cr3t" };
  const { bulk } = await talking(() => ({ status: 400, body: reason }));
  const refusal = { name: "AtlasRefused", message: "Cannot fetch https://files.example.com/a?[redacted]" };
  await expect(bulk.multiUpload({ product_type: "P", file_urls })).rejects.toMatchObject(refusal);
});

test("a batch's results are walked through page by page, each page outliving a failure", async () => {
  const { bulk, asked } = await talking(({ query }, number) =>
    number === 2 ? { status: 503 } : { status: 200, body: pageOf(Number(query.page), 3) },
  );
  const ids: string[] = [];
  for await (const { document_id } of bulk.results({ batchId: "b1", perPage: 1 })) ids.push(document_id);
  expect(ids).toEqual(["d1", "d2", "d3"]);
  expect(asked.slice(1).map(({ query }) => query)).toEqual(
    ["1", "2", "2", "3"].map((page) => ({ batch_id: "b1", page, per_page: "1" })),
  );
});

test("an idempotency key is sent to v3 as a header", async () => {
  const { v3, asked } = await talking(() => ({ status: 201, body: taken }));
  await v3.multiUpload({ flow_uuid: "f1", file_urls }, undefined, { idempotencyKey: "k1" });
  expect(asked.at(-1)?.headers["idempotency-key"]).toBe("k1");
});
