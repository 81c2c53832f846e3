import { afterEach, expect, test } from "vitest";
import { AtlasClient, type ResultsBy } from "@/lib/atlas/client";
import { type Answer, type AnsweringServer, type Asked, startAnsweringServer } from "@/tests/support/answering-server";

const flow = { flowId: "f1", externalReferenceId: "CUST-501" };
const init = { product_type: "P", application_id: "A", external_reference_id: "R", username: "Asha Rao" };
const upload = {
  flow_id: "f1",
  file_urls: [{ file_url: "https://files.example.com/a?sig=s3cr3t", document_id: "d1" }],
};
const status = { file_statuses: [], master_status: "IN_PROGRESS" };

let server: AnsweringServer | undefined;
afterEach(() => server?.close());

interface Setup {
  answer?: (asked: Asked, number: number) => Answer;
  token?: (number: number) => Answer;
  resultsBy?: ResultsBy;
  timeoutMilliseconds?: number;
}

/** A client and the server it talks to. Its clock stands still until it is set, and its waits take no time. */
async function talking({ answer, token, resultsBy = "auto", timeoutMilliseconds }: Setup) {
  let [tokens, calls] = [0, 0];
  const started = await startAnsweringServer((asked) => {
    if (asked.path === "/v1/verification/authtoken") {
      tokens += 1;
      return token?.(tokens) ?? { status: 201, body: { access_token: `t${tokens}`, expires_in: 3600 } };
    }
    calls += 1;
    return answer?.(asked, calls) ?? { status: 200, body: status };
  });
  server = started;
  const clock = { now: 0 };
  const client = new AtlasClient(
    { baseUrl: started.url, authPath: "/v1/verification/authtoken", clientId: "id", clientSecret: "s", resultsBy },
    { now: () => clock.now, pauseFor: async () => undefined, ...(timeoutMilliseconds ? { timeoutMilliseconds } : {}) },
  );
  return { client, clock, asked: started.asked, tokens: () => tokens, calls: () => calls };
}

test("many calls at once share one token, which is renewed at 90 % of its life", async () => {
  const { client, clock, tokens, asked } = await talking({});
  await Promise.all(Array.from({ length: 20 }, () => client.status(flow)));
  expect(tokens()).toBe(1);
  clock.now = 3600_000 * 0.9 - 1;
  await client.status(flow);
  expect(tokens()).toBe(1);
  clock.now += 1;
  await Promise.all(Array.from({ length: 20 }, () => client.status(flow)));
  expect(tokens()).toBe(2);
  expect(asked[0]?.headers).toMatchObject({ "client-id": "id", "client-secret": "s" });
  expect(asked.at(-1)?.headers.token).toBe("t2");
  expect(asked.at(-1)?.query).toEqual({ flow_id: "f1", external_reference_id: "CUST-501" });
});

test("a token in its last tenth still serves while the issuer is away, and no longer", async () => {
  const { client, clock } = await talking({
    token: (n) => (n === 1 ? { status: 201, body: { access_token: "t1" } } : "cut"),
  });
  await client.status(flow);
  clock.now = 3600_000 * 0.95;
  await expect(client.status(flow)).resolves.toEqual(status);
  clock.now = 3600_000;
  await expect(client.status(flow)).rejects.toMatchObject({ name: "AtlasUnavailable" });
});

test("a refused token is renewed once for all who hold it; refused again it is the end", async () => {
  const body = { error: "Invalid token", reason: "Signature verification failed" };
  const revoked = await talking({
    answer: ({ headers }) => (headers.token === "t1" ? { status: 401, body } : { status: 200, body: status }),
  });
  await Promise.all(Array.from({ length: 10 }, () => revoked.client.status(flow)));
  expect(revoked.tokens()).toBe(2);
  await server?.close();
  const refused = await talking({ answer: () => ({ status: 401, body }) });
  const message = "Invalid token: Signature verification failed";
  await expect(refused.client.multiUpload(upload)).rejects.toMatchObject({
    name: "AtlasRefused",
    status: 401,
    message,
  });
  expect([refused.tokens(), refused.calls()]).toEqual([2, 2]);
});

test("wrong credentials are asked about once", async () => {
  const body = { error_code: "401", error_message: "Invalid Client-Id or Client-Secret" };
  const { client, tokens, calls } = await talking({ token: () => ({ status: 401, body }) });
  await expect(client.status(flow)).rejects.toMatchObject({
    status: 401,
    message: "Invalid Client-Id or Client-Secret",
  });
  expect([tokens(), calls()]).toEqual([1, 0]);
});

test.each<[string, Answer]>([
  ["a cut connection", "cut"],
  ["503 without a body", { status: 503 }],
  ["502 with a page of HTML", { status: 502, body: "<html><b>Bad gateway</b></html>" }],
  ["429", { status: 429, body: { error: "Slow down" } }],
])("a read outlives %s; what changes something is sent once", async (_, trouble) => {
  const { client, calls } = await talking({
    answer: (_asked, n) => (n === 1 ? trouble : { status: 200, body: status }),
  });
  await expect(client.status(flow)).resolves.toEqual(status);
  expect(calls()).toBe(2);
  await server?.close();
  for (const write of [
    (one: AtlasClient) => one.multiUpload(upload),
    (one: AtlasClient) => one.flowInit(init),
    (one: AtlasClient) => one.chat({ flow_id: "f1", message: "Why?" }),
    (one: AtlasClient) => one.submit({ flow_id: "f1", close_flow: "yes" }),
    (one: AtlasClient) => one.addCoApplicants({ flow_id: "f1", co_applicants: [] }),
    (one: AtlasClient) => one.deleteCoApplicant({ flow_id: "f1", co_applicant_id: "c" }),
  ]) {
    const once = await talking({ answer: () => trouble });
    await expect(write(once.client)).rejects.toMatchObject({ name: "AtlasUnavailable" });
    expect(once.calls()).toBe(1);
    await server?.close();
  }
});

test("a call that is not answered ends by its time-out, and at once when the caller gives up", async () => {
  const never = new Promise<never>(() => undefined);
  const slow = await talking({ answer: () => ({ status: 200, body: status, after: never }), timeoutMilliseconds: 50 });
  await expect(slow.client.multiUpload(upload)).rejects.toThrow("Atlas did not answer in time");
  await server?.close();
  const { client, asked } = await talking({ token: () => ({ status: 200, after: never }) });
  const controller = new AbortController();
  const waiting = client.status(flow, controller.signal);
  await expect.poll(() => asked.length).toBe(1);
  controller.abort(new Error("the worker stops"));
  await expect(waiting).rejects.toThrow("the worker stops");
});

test("what stands in a refusal is told without addresses' queries or tokens", async () => {
  const body = `<p>Cannot fetch https://files.example.com/a?sig=s3cr3t with eyJhbGciOiJIUzI1NiJ9.e30.c2ln</p>`;
  const { client } = await talking({ answer: () => ({ status: 400, body }) });
  const refusal = await client.multiUpload(upload).catch((error) => error);
  expect(refusal.message).toBe("Cannot fetch https://files.example.com/a?[redacted] with [token]");
});

test("an answer in no known form is no answer", async () => {
  const { client } = await talking({ answer: () => ({ status: 200, body: "<html>Maintenance</html>" }) });
  await expect(client.status(flow)).rejects.toMatchObject({ name: "AtlasUnavailable" });
});

test("writes are strict: what Atlas would refuse is not sent", async () => {
  const { client, asked } = await talking({});
  expect(() => client.flowInit({ ...init, username: " " })).toThrow("must not be empty");
  expect(() => client.multiUpload({ flow_id: "f1", file_urls: [] })).toThrow();
  expect(asked).toEqual([]);
});

const results = { data: [{ document_id: "d1", file_data: { document_type: "PAN" } }] };

test.each([404, 405])("results come by submit where extracts answers %i, and it is asked once", async (missing) => {
  const { client, asked } = await talking({
    answer: ({ path }) => (path.endsWith("/extracts") ? { status: missing, body: {} } : { status: 200, body: results }),
  });
  for (let look = 0; look < 2; look++) expect((await client.results(flow)).data).toMatchObject(results.data);
  expect(asked.slice(1).map(({ path }) => path.split("/").at(-1))).toEqual(["extracts", "submit", "submit"]);
  expect(asked.at(-1)?.query).toEqual({ flow_id: "f1", close_flow: "no" });
  expect(JSON.parse(asked.at(-1)?.body ?? "")).toEqual({ flow_id: "f1", close_flow: "no" });
});

test.each<[ResultsBy, string[]]>([
  ["extracts", ["extracts"]],
  ["submit", ["submit"]],
])("the settings may say how results are read: %s", async (resultsBy, paths) => {
  const { client, asked } = await talking({ resultsBy, answer: () => ({ status: 404, body: {} }) });
  await expect(client.results(flow)).rejects.toMatchObject({ status: 404 });
  expect(asked.slice(1).map(({ path }) => path.split("/").at(-1))).toEqual(paths);
});

test("a refusal that says nothing about the call itself does not change how results are read", async () => {
  const { client, asked } = await talking({
    answer: () => ({ status: 410, body: { error: "Applicant has been deleted." } }),
  });
  await expect(client.results(flow)).rejects.toMatchObject({ status: 410 });
  expect(asked.at(-1)?.path).toBe("/v2/verification/extracts");
});

test.each<[string, (client: AtlasClient) => Promise<unknown>, Partial<Asked>, unknown]>([
  [
    "refresh-token",
    (client) => client.refreshToken("old"),
    { method: "POST", path: "/v1/verification/refresh-token" },
    { access_token: "new", expires_in: 3600 },
  ],
  [
    "coapplicant",
    (client) =>
      client.addCoApplicants({ flow_id: "f1", co_applicants: [{ external_reference_id: "R", username: "V" }] }),
    { method: "POST", path: "/v2/verification/flow/coapplicant" },
    { created: [{ co_applicant_id: "c1", external_reference_id: "R" }], failed: [] },
  ],
  [
    "docs",
    (client) => client.docs(flow),
    { method: "GET", path: "/v2/verification/docs", query: { flow_id: "f1", external_reference_id: "CUST-501" } },
    { PAN: true, AADHAAR: false },
  ],
  [
    "chat",
    (client) => client.chat({ flow_id: "f1", message: "Which are missing?" }),
    { method: "POST", path: "/v2/verification/chat" },
    { message: "None.", message_id: "m1", created_at: "2026-01-15T09:31:07Z" },
  ],
  [
    "chat-history",
    (client) => client.chatHistory({ flowId: "f1", page: 2 }),
    { method: "GET", path: "/v2/verification/chat-history", query: { flow_id: "f1", page: "2", per_page: "10" } },
    { data: [], page: 2, per_page: 10, total_pages: 1, total_items: 1, has_next: false, has_prev: true },
  ],
])("%s is called as documented", async (_, call, expected, body) => {
  const { client, asked } = await talking({ answer: () => ({ status: 200, body }) });
  await expect(call(client)).resolves.toEqual(body);
  expect(asked.at(-1)).toMatchObject(expected);
});

test("a co-applicant is deleted by a body on DELETE and an answer without one; an idempotency key is sent as a header", async () => {
  const { client, asked } = await talking({
    answer: ({ method }) => (method === "DELETE" ? { status: 204 } : { status: 201, body: { file_uuid: "u1" } }),
  });
  await client.deleteCoApplicant({ flow_id: "f1", external_reference_id: "R" });
  expect(asked.at(-1)).toMatchObject({ method: "DELETE", path: "/v2/verification/flow/coapplicant" });
  expect(JSON.parse(asked.at(-1)?.body ?? "")).toEqual({ flow_id: "f1", external_reference_id: "R" });
  await expect(client.multiUpload(upload, undefined, { idempotencyKey: "k1" })).resolves.toEqual([{ file_uuid: "u1" }]);
  expect(asked.at(-1)?.headers["idempotency-key"]).toBe("k1");
});
