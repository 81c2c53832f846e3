import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/db/pool";
import {
  type EngineClient,
  flowBody,
  newEngineClient,
  newFlow,
  type Reply,
  sendFiles,
} from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

/*
 * Every endpoint of the engine, called with everything that is not a right request: whatever comes, it is never a failure of
 * ours, what is refused leaves no row, and what is taken is stored whole.
 */

let server: EngineServer;
let client: EngineClient;
let ids: { flowId: string; reference: string; batchId: string; flowUuid: string };

beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
  const { flowId, reference } = await newFlow(client);
  const { batchId } = await sendFiles(client, flowId, ["doc_1"]);
  const v3 = await client.post("/v3/verification/flow/init", {
    product_type: "POC_CDL",
    application_id: "APP-1",
    auth_url: "http://10.0.0.1/token",
    callback_url: "http://10.0.0.1/callback",
  });
  ids = { flowId, reference, batchId, flowUuid: v3.body.flow_uuid };
});
afterAll(() => server.close());

/** Counts of every table a call may write to, and of the jobs. */
async function rows(): Promise<Record<string, number>> {
  const { rows: found } = await pool().query(`
    select (select count(*)::int from engine.flow) as flows,
      (select count(*)::int from engine.applicant) as applicants,
      (select count(*)::int from engine.applicant where "deletedAt" is not null) as deleted,
      (select count(*)::int from engine.flow where "closedAt" is not null) as closed,
      (select count(*)::int from engine.batch) as batches,
      (select count(*)::int from engine.file) as files,
      (select count(*)::int from engine.idempotency_key) as keys,
      (select count(*)::int from engine.message) as messages,
      (select count(*)::int from engine.delivery) as deliveries,
      (select count(*)::int from graphile_worker._private_jobs) as jobs`);
  return found[0];
}

/** Rows that only a half stored call would leave. */
async function halves(): Promise<unknown> {
  const { rows: found } = await pool().query(`
    select
      (select count(*)::int from engine.flow where not exists
        (select from engine.applicant where "flowId" = flow.id and "primary")) as "flows without applicant",
      (select count(*)::int from engine.batch where not exists
        (select from engine.file where "batchId" = batch.id)) as "batches without files",
      (select count(*)::int from engine.file where not exists
        (select from graphile_worker._private_jobs where key = 'engine.process-file:' || file.uuid)) as "files without job",
      (select count(*)::int from
        (select from engine.message group by "flowId" having count(*) % 2 = 1) as odd) as "questions without answer"`);
  return found[0];
}
const noHalves = {
  "flows without applicant": 0,
  "batches without files": 0,
  "files without job": 0,
  "questions without answer": 0,
};

interface Endpoint {
  method: "GET" | "POST" | "DELETE";
  path: string;
  /** The names it takes, with right values. */
  right: () => Record<string, unknown>;
}

const file = { file_url: "https://files.example.com/a?sig=a1", document_id: "doc_1", submission_mode: "upload" };
const of = (method: Endpoint["method"], path: string, right: Endpoint["right"] = () => ({})): Endpoint => ({
  method,
  path,
  right,
});
const applicant = () => ({ flow_id: ids.flowId, external_reference_id: ids.reference });
const paged = { page: "1", per_page: "10" };

const endpoints: Endpoint[] = [
  ...["v1/verification", "v2/verification", "v3/verification"].flatMap((family) => [
    of("POST", `/${family}/authtoken`),
    of("POST", `/${family}/refresh-token`),
  ]),
  of("POST", "/v1/bulk/authtoken"),
  of("POST", "/v2/verification/flow/init", () => ({
    ...flowBody(),
    user_docs: ["PAN"],
    callback_url: "https://los.example.com/callback",
    flow_params: { a: [1, null] },
  })),
  of("POST", "/v2/verification/flow/coapplicant", () => ({
    flow_id: ids.flowId,
    co_applicants: [{ external_reference_id: randomUUID(), username: "x", user_docs: ["PAN"] }],
  })),
  of("DELETE", "/v2/verification/flow/coapplicant", () => ({ flow_id: ids.flowId, co_applicant_id: randomUUID() })),
  of("POST", "/v2/verification/multiupload", () => ({ ...applicant(), file_urls: [file, file] })),
  of("GET", "/v2/verification/status", () => ({ ...applicant(), batch_id: ids.batchId })),
  of("GET", "/v2/verification/docs", applicant),
  of("GET", "/v2/verification/extracts", () => ({ ...applicant(), batch_id: ids.batchId })),
  of("POST", "/v2/verification/reread", () => ({ file_uuid: randomUUID(), password: "ASHA1990" })),
  of("POST", "/v2/verification/erase", () => ({ ...applicant(), document_ids: ["doc_9"], dry_run: true })),
  of("POST", "/v2/verification/flow/submit", () => ({ flow_id: ids.flowId, close_flow: "no" })),
  of("POST", "/v2/verification/chat", () => ({ flow_id: ids.flowId, message: "what is missing?" })),
  of("GET", "/v2/verification/chat-history", () => ({ flow_id: ids.flowId, ...paged })),
  of("GET", "/v2/verification/deliveries", () => ({ state: "DEAD", application_id: "APP-1", ...paged })),
  of("POST", "/v2/verification/deliveries/redeliver", () => ({ delivery_id: randomUUID() })),
  of("POST", "/v3/verification/flow/init", () => ({
    product_type: "POC_CDL",
    application_id: "APP-1",
    auth_url: "http://10.0.0.1/token",
    callback_url: "http://10.0.0.1/callback",
    flow_params: {},
  })),
  of("POST", "/v3/verification/multiupload", () => ({ flow_uuid: ids.flowUuid, file_urls: [file] })),
  of("GET", "/v3/verification/status", () => ({ flow_uuid: ids.flowUuid })),
  of("GET", "/v3/verification/extracts", () => ({ flow_uuid: ids.flowUuid })),
  of("POST", "/v1/bulk/multiupload", () => ({ product_type: "POC_CDL", file_urls: [file] })),
  of("GET", "/v1/bulk/extracts", () => ({ batch_id: ids.batchId, ...paged })),
];

/** Text with everything JSON allows and databases fear. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "",
    " ",
    "\0",
    "\ud800",
    "x\udfff",
    "\u202e",
    "\u{1f4a5}",
    "'; drop table engine.file; --",
    "__proto__",
  ),
  fc.constantFrom("%00", "9".repeat(40), "-1", "1e400", "NaN", "\uffff", "e\u0301".repeat(300), "a".repeat(501)),
);
const value: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.anything({ key: text, values: [text, fc.double(), fc.boolean(), fc.constant(null)], maxDepth: 3 }),
  fc.constantFrom<unknown>([], {}, [[]], Array(20_000).fill(0), Array(5000).fill({}), 1e308, -0, true, null, undefined),
);

type Change = (right: Record<string, unknown>) => Record<string, unknown>;
const pick = (right: Record<string, unknown>, index: number) => Object.keys(right)[index % 7] ?? "flow_id";
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>((right) => right),
  fc.tuple(fc.nat(6), value).map(
    ([index, wrong]): Change =>
      (right) => ({ ...right, [pick(right, index)]: wrong }),
  ),
  fc.tuple(text, value).map(
    ([name, extra]): Change =>
      (right) => ({ ...right, [name]: extra }),
  ),
  fc.nat(6).map(
    (index): Change =>
      (right) => {
        const { [pick(right, index)]: _, ...rest } = right;
        return rest;
      },
  ),
);

/** How an object is written: rightly, or as JSON of every illegal kind. */
type Writing = (json: string, right: Record<string, unknown>) => string | Uint8Array;
const writing: fc.Arbitrary<Writing> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Writing>((json) => json) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Writing>(
      (json) => json.slice(0, -1),
      (json) => `${json},`,
      (json) => json.replaceAll('"', "'"),
      (json) => `\ufeff${json}`,
      (json) => `[${json}]`,
      (json) => `"${json.replaceAll('"', "")}"`,
      (json) => json.replace("{", '{"flow_id":{"deep":1},'), // a key twice: the later one counts
      (json) => json.replace(/}$/, ',"flow_id":7,"flow_id":null}').replace("{,", "{"),
      (json) => json.replace("{", '{"__proto__":{"flow_id":"x"},').replace(",}", "}"),
      () => "NaN",
      () => "",
      () => "null",
      () => "\0",
      () => "{".repeat(50_000),
      () => `{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}`,
      () => new Uint8Array([0xff, 0xfe, 0x7b, 0x7d]),
      (_json, right) => new URLSearchParams(Object.entries(right).map(([name, one]) => [name, String(one)])).toString(),
    ),
  },
);

/**
 * Header values a client can send at all: Node refuses the others before they leave, and where all of a call take more than
 * 16 KB it answers by itself.
 */
const headerValue = fc.oneof(
  fc.string({ unit: "binary-ascii", maxLength: 60 }).map((raw) => raw.replace(/[^\x20-\x7e]/g, "").trim()),
  fc.constantFrom("", "null", "\u00e9\u00ff", "a".repeat(2500), "eyJhbGciOiJub25lIn0.e30.", "Bearer x", "a.b.c", "0"),
);
const headers = fc.record(
  {
    "Content-Type": fc.constantFrom("text/plain", "application/xml", "multipart/form-data; boundary=x", "json", ""),
    "Idempotency-Key": headerValue,
    "Client-Id": headerValue,
    "Client-Secret": headerValue,
    Accept: fc.constant("image/png"),
    "Accept-Encoding": fc.constant("br"),
    "X-Forwarded-For": headerValue,
  },
  { requiredKeys: [] },
);
const token = fc.oneof(
  { weight: 8, arbitrary: fc.constant("right") },
  { weight: 1, arbitrary: headerValue },
  { weight: 1, arbitrary: fc.constant(null) },
);

const hasBody = ({ method }: Endpoint) => method !== "GET";

function inQuery(parameters: Record<string, unknown>): string {
  const pairs = Object.entries(parameters).map(([name, one]) => {
    const written = typeof one === "string" ? one : (JSON.stringify(one) ?? "");
    // Node itself refuses more than 16 KB of request head.
    return [name.slice(0, 500).toWellFormed(), written.slice(0, 600).toWellFormed()];
  });
  return new URLSearchParams(pairs as [string, string][]).toString();
}

async function expectSound(reply: Reply, before: Record<string, number>): Promise<void> {
  expect(reply.status).toBeLessThan(500);
  expect(reply.headers.get("cache-control")).toBe("no-store");
  if (reply.status < 300) return;
  expect(reply.body).toMatchObject({ error: expect.any(String), code: expect.stringMatching(/^[a-z_]+$/) });
  expect(JSON.stringify(reply.body)).not.toMatch(/prisma|postgres|select |\/lib\/|at async/i);
  expect(await rows()).toEqual(before);
}

describe.each(endpoints)("$method $path", (endpoint) => {
  test("answers whatever comes, and stores all of it or nothing", async () => {
    await fc.assert(
      fc.asyncProperty(change, writing, headers, token, text, async (changed, written, sent, who, extra) => {
        const parameters = changed(endpoint.right());
        const query = hasBody(endpoint)
          ? inQuery(extra.length % 3 === 0 ? { [extra]: extra } : {})
          : inQuery(parameters);
        const before = await rows();
        const reply = await client.send(endpoint.method, `${endpoint.path}?${query}`, {
          ...(hasBody(endpoint) && { raw: written(JSON.stringify(parameters) ?? "", parameters) as string }),
          headers: sent as Record<string, string>,
          ...(who !== "right" && { token: who }),
        });
        await expectSound(reply, before);
      }),
      { numRuns: 60 },
    );
    expect(await halves()).toEqual(noHalves);
  });

  test("takes the right request, so that the others are refused for what is wrong with them", async () => {
    const parameters = endpoint.right();
    const reply = hasBody(endpoint)
      ? await client.send(endpoint.method, endpoint.path, {
          body: parameters,
          headers: { "Client-Id": client.clientId, "Client-Secret": client.clientSecret },
        })
      : await client.send(endpoint.method, `${endpoint.path}?${inQuery(parameters)}`);
    // What names nothing there is, and the handshake with an address that is not called, are right requests too.
    const expected: Record<string, number> = {
      "DELETE /v2/verification/flow/coapplicant": 409,
      "POST /v2/verification/deliveries/redeliver": 409,
      "POST /v2/verification/reread": 409,
      "POST /v3/verification/multiupload": 422,
    };
    const wanted = expected[`${endpoint.method} ${endpoint.path}`];
    if (wanted) expect(reply.status).toBe(wanted);
    else expect([200, 201]).toContain(reply.status);
  });
});
