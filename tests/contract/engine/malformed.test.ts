import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { type EngineClient, flowBody, newEngineClient, newFlow } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

const flowInit = "/v2/verification/flow/init";
const multiUpload = "/v2/verification/multiupload";
let server: EngineServer;
let client: EngineClient;

beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
});
afterAll(() => server.close());

/** Every row this client's calls could have left. */
async function rows() {
  const flow = { tenantId: client.tenantId };
  const [flows, applicants, batches, files] = await Promise.all([
    prisma.engineFlow.count({ where: flow }),
    prisma.engineApplicant.count({ where: flow }),
    prisma.engineBatch.count({ where: { flow } }),
    prisma.engineFile.count({ where: { flow } }),
  ]);
  return { flows, applicants, batches, files };
}

/** Text with everything JSON allows and databases fear. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    " ",
    "\0",
    "a\0b",
    "\ud800",
    "x\udfff",
    "\u202e",
    "💥",
    "'; drop table engine.file; --",
    "__proto__",
  ),
  fc.string({ unit: "grapheme", minLength: 400, maxLength: 700 }),
);
const anything = fc.anything({ key: text, values: [text, fc.double(), fc.boolean(), fc.constant(null)], maxDepth: 4 });

const mostly = <T>(good: T) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<unknown>(good) }, { weight: 1, arbitrary: anything });

test("whatever JSON comes as flow/init, the answer is 201 with one flow or 400 with none", async () => {
  const body = fc.record(
    {
      product_type: mostly("POC_CDL"),
      application_id: fc.oneof(fc.uuid(), anything),
      external_reference_id: mostly("CUST-1"),
      username: fc.oneof(text, anything),
      user_docs: mostly(["PAN"]),
      callback_url: mostly("https://los.example.com/callback"),
      flow_params: fc.oneof(fc.dictionary(text, anything), anything),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(body, anything), async (value) => {
      const before = await rows();
      const reply = await client.send("POST", flowInit, { raw: JSON.stringify(value) ?? "undefined" });
      expect([201, 400, 409]).toContain(reply.status);
      const made = reply.status === 201 ? 1 : 0;
      expect(await rows()).toEqual({ ...before, flows: before.flows + made, applicants: before.applicants + made });
      if (reply.status !== 201) expect(typeof reply.body.error).toBe("string");
    }),
    { numRuns: 150 },
  );
});

test("whatever JSON comes as multiupload, the answer is 201 with every file or 400 with none", async () => {
  const { flowId } = await newFlow(client);
  const file = fc.record(
    {
      file_url: fc.oneof(fc.webUrl({ withQueryParameters: true }), text, anything),
      document_id: fc.oneof(text, fc.constant("doc_1")),
      submission_mode: mostly("upload"),
    },
    { requiredKeys: [] },
  );
  const body = fc.record(
    { flow_id: mostly(flowId), file_urls: fc.oneof(fc.array(file, { maxLength: 4 }), anything) },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(body, anything), async (value) => {
      const before = await rows();
      const reply = await client.send("POST", multiUpload, { raw: JSON.stringify(value) ?? "undefined" });
      expect([201, 400]).toContain(reply.status);
      const files = reply.status === 201 ? reply.body.length : 0;
      expect(await rows()).toEqual({
        ...before,
        batches: before.batches + (files ? 1 : 0),
        files: before.files + files,
      });
      if (reply.status !== 201) expect(typeof reply.body.error).toBe("string");
    }),
    { numRuns: 200 },
  );
});

test("whatever bytes come as a body, the answer is 400 and nothing is stored", async () => {
  const before = await rows();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(flowInit, multiUpload), async (raw, path) => {
      expect((await client.send("POST", path, { raw })).status).toBe(400);
    }),
    { numRuns: 60 },
  );
  expect(await rows()).toEqual(before);
});

test.each([
  ["an empty body", ""],
  ["a broken one", '{"flow_id":'],
  ["an array", "[]"],
  ["null", "null"],
  ["a string", '"flow_id"'],
  ["a form", "flow_id=f&file_urls=x"],
  ["a hundred thousand open brackets", "[".repeat(100_000)],
  ["bytes that are not UTF-8", new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
])("%s is no JSON object", async (_case, raw) => {
  const reply = await client.send("POST", multiUpload, { raw });
  expect([reply.status, reply.body]).toEqual([
    400,
    { error: "Request body must be a JSON object", code: "malformed_body" },
  ]);
});

test.each([
  ["U+0000", '{"a":"\\u0000"}'],
  ["half a surrogate pair", '{"a":["\\ud800"]}'],
  ["U+0000 in a name", '{"\\u0000":1}'],
  ["nesting without end", `{"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`],
])("flow_params with %s is refused before anything is stored", async (_case, params) => {
  const body = JSON.stringify(flowBody()).replace(/}$/, `,"flow_params":${params}}`);
  const before = await rows();
  expect((await client.send("POST", flowInit, { raw: body })).status).toBe(400);
  expect(await rows()).toEqual(before);
});

test("whatever query comes to status and extracts, the answer is never a failure of ours", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("status", "extracts"),
      // Node itself refuses more than 16 KB of request head.
      fc.dictionary(
        fc.constantFrom("flow_id", "external_reference_id", "batch_id"),
        text.map((value) => value.slice(0, 510)),
      ),
      async (endpoint, query) => {
        const search = Object.entries(query).map(
          ([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`,
        );
        const reply = await client.get(`/v2/verification/${endpoint}?${search.join("&")}`);
        expect([400, 409]).toContain(reply.status);
      },
    ),
    { numRuns: 80 },
  );
});
