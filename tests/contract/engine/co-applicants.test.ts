import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AddCoApplicantsReply } from "@/lib/atlas/contract-applicants";
import { type EngineClient, newEngineClient, newFlow, sendFiles } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

const path = "/v2/verification/flow/coapplicant";
let server: EngineServer;
let client: EngineClient;

beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
});
afterAll(() => server.close());

const vikram = (overrides: Record<string, unknown> = {}) => ({
  external_reference_id: "CUST-502",
  username: "Vikram Rao",
  user_docs: ["PAN", "AADHAAR"],
  ...overrides,
});

/** A flow with one co-applicant. */
async function flowWithCoApplicant() {
  const flow = await newFlow(client);
  const reply = await client.post(path, { flow_id: flow.flowId, co_applicants: [vikram()] });
  return { ...flow, coApplicantId: reply.body.created[0].co_applicant_id as string };
}

describe("POST", () => {
  test("makes co-applicants, each with an id of its own, whose documents stand apart", async () => {
    const { flowId, query } = await newFlow(client);
    const reply = await client.post(path, {
      flow_id: flowId,
      co_applicants: [vikram(), { external_reference_id: "CUST-503", username: "Meera" }],
    });
    expect(reply.status).toBe(201);
    expect(AddCoApplicantsReply.safeParse(reply.body).success).toBe(true);
    const co_applicant_id = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/);
    expect(reply.body).toEqual({
      created: [
        { co_applicant_id, ...vikram() },
        { co_applicant_id, external_reference_id: "CUST-503", username: "Meera", user_docs: [] },
      ],
      failed: [],
    });

    const { uuids } = await sendFiles(client, flowId, ["his"], "CUST-502");
    const his = await client.get(`/v2/verification/status?flow_id=${flowId}&external_reference_id=CUST-502`);
    expect(his.body.file_statuses).toEqual([{ file_uuid: uuids[0], document_id: "his", status: "UPLOAD_SUCCESS" }]);
    expect((await client.get(`/v2/verification/status?${query}`)).body.file_statuses).toEqual([]);
  });

  test("a reference that is taken fails alone, and the rest is made", async () => {
    const { flowId, reference } = await newFlow(client);
    const reply = await client.post(path, {
      flow_id: flowId,
      co_applicants: [vikram({ external_reference_id: reference }), vikram(), vikram({ username: "Again" })],
    });
    expect(reply.status).toBe(201);
    expect(reply.body.created).toMatchObject([{ external_reference_id: "CUST-502", username: "Vikram Rao" }]);
    const taken = { error: "Applicant already exists", code: "applicant_exists" };
    expect(reply.body.failed).toEqual([
      { external_reference_id: reference, ...taken },
      { external_reference_id: "CUST-502", ...taken },
    ]);
  });

  test("of many calls at once for one reference, one makes the co-applicant", async () => {
    const { flowId } = await newFlow(client);
    const call = () => client.post(path, { flow_id: flowId, co_applicants: [vikram()] });
    const replies = await Promise.all(Array.from({ length: 6 }, call));
    expect(replies.map(({ body }) => body.created.length).sort()).toEqual([0, 0, 0, 0, 0, 1]);
  });

  test.each([
    [{ co_applicants: [] }, "co_applicants list cannot be empty", "no_co_applicants"],
    [
      { co_applicants: undefined },
      "Missing or empty required parameters: ['co_applicants']",
      "missing_body_parameters",
    ],
    [
      { co_applicants: [{ username: "x" }] },
      "Missing or empty required parameters: ['co_applicants[0].external_reference_id']",
      "missing_body_parameters",
    ],
    [{ flow_id: "" }, "Missing or empty required parameters: ['flow_id']", "missing_body_parameters"],
    [{ co_applicants: "Vikram" }, "Invalid parameters: ['co_applicants']", "invalid_parameters"],
  ])("answers 400 to %j", async (overrides, error, code) => {
    const reply = await client.post(path, { flow_id: "f", co_applicants: [vikram()], ...overrides });
    expect([reply.status, reply.body]).toMatchObject([400, { error, code }]);
  });

  test("names its limit, and makes none", async () => {
    const { flowId } = await newFlow(client);
    const co_applicants = Array.from({ length: 101 }, (_, index) => vikram({ external_reference_id: `C-${index}` }));
    const reply = await client.post(path, { flow_id: flowId, co_applicants });
    expect([reply.status, reply.body.reason]).toEqual([400, "At most 100 co-applicants in one call"]);
    const status = await client.get(`/v2/verification/status?flow_id=${flowId}&external_reference_id=C-0`);
    expect(status.status).toBe(409);
  });
});

describe("DELETE", () => {
  const remove = (body: Record<string, unknown>) => client.send("DELETE", path, { body });

  test.each(["external_reference_id", "co_applicant_id", "both", "the query"])(
    "by %s hides the co-applicant for good",
    async (by) => {
      const { flowId, coApplicantId } = await flowWithCoApplicant();
      const ids: Record<string, string> = { external_reference_id: "CUST-502", co_applicant_id: coApplicantId };
      const names = by in ids ? { [by]: ids[by] } : ids;
      const body = { flow_id: flowId, ...names };
      const reply =
        by === "the query"
          ? await client.send("DELETE", `${path}?${new URLSearchParams(body as Record<string, string>)}`)
          : await remove(body);
      expect([reply.status, reply.body]).toEqual([204, undefined]);

      const gone = [410, { error: "Applicant has been deleted.", code: "applicant_deleted" }];
      const again = await remove(body);
      expect([again.status, again.body]).toEqual(gone);
      for (const endpoint of ["status", "docs", "extracts"]) {
        const read = await client.get(`/v2/verification/${endpoint}?flow_id=${flowId}&external_reference_id=CUST-502`);
        expect([read.status, read.body]).toEqual(gone);
      }
      const upload = await client.post("/v2/verification/multiupload", {
        flow_id: flowId,
        external_reference_id: "CUST-502",
        file_urls: [{ file_url: "https://files.example.com/a", document_id: "d" }],
      });
      expect([upload.status, upload.body.code]).toEqual([400, "unknown_applicant"]);
      const readded = await client.post(path, { flow_id: flowId, co_applicants: [vikram()] });
      expect(readded.body.failed).toEqual([
        { external_reference_id: "CUST-502", error: "Applicant has been deleted.", code: "applicant_deleted" },
      ]);
    },
  );

  test("of two at once, one deletes and the other finds it gone", async () => {
    const { flowId } = await flowWithCoApplicant();
    const body = { flow_id: flowId, external_reference_id: "CUST-502" };
    const replies = await Promise.all([remove(body), remove(body)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([204, 410]);
  });

  test("refuses the primary applicant", async () => {
    const { flowId, reference, query } = await newFlow(client);
    const reply = await remove({ flow_id: flowId, external_reference_id: reference });
    expect([reply.status, reply.body]).toEqual([
      400,
      { error: "The primary applicant cannot be deleted", code: "primary_applicant" },
    ]);
    expect((await client.get(`/v2/verification/status?${query}`)).status).toBe(200);
  });

  test("refuses ids that disagree, and deletes neither", async () => {
    const { flowId, coApplicantId } = await flowWithCoApplicant();
    await client.post(path, { flow_id: flowId, co_applicants: [vikram({ external_reference_id: "CUST-503" })] });
    for (const other of ["CUST-503", "nobody"]) {
      const reply = await remove({ flow_id: flowId, external_reference_id: other, co_applicant_id: coApplicantId });
      expect([reply.status, reply.body.code]).toEqual([400, "invalid_parameters"]);
    }
    expect((await remove({ flow_id: flowId, co_applicant_id: coApplicantId })).status).toBe(204);
  });

  test.each([
    [{}],
    [{ external_reference_id: "CUST-502" }],
    [{ flow_id: "f" }],
    [{ flow_id: "f", external_reference_id: "" }],
  ])("answers 400 to %j", async (body) => {
    const reply = await remove(body);
    expect([reply.status, reply.body]).toEqual([
      400,
      { error: "Missing required parameters", code: "missing_body_parameters" },
    ]);
  });

  test("answers 409 for an applicant that is not there, and for another client's", async () => {
    const { flowId } = await flowWithCoApplicant();
    const other = await newEngineClient(server.url);
    const notFound = [409, { error: "Applicant not found", code: "applicant_not_found" }];
    for (const [who, body] of [
      [client, { flow_id: flowId, external_reference_id: "nobody" }],
      [client, { flow_id: randomUUID(), external_reference_id: "CUST-502" }],
      [client, { flow_id: flowId, co_applicant_id: "no uuid" }],
      [other, { flow_id: flowId, external_reference_id: "CUST-502" }],
    ] as const) {
      const reply = await who.send("DELETE", path, { body });
      expect([reply.status, reply.body]).toEqual(notFound);
    }
  });
});

test.each(["POST", "DELETE"])("%s answers 401 to a bad token", async (method) => {
  const reply = await client.send(method, path, { body: {}, token: "bad" });
  expect([reply.status, reply.body]).toEqual([
    401,
    { error: "Invalid token", reason: "Signature verification failed", code: "invalid_token" },
  ]);
});

test("POST answers 409 for an unknown flow, and for another client's", async () => {
  const { flowId } = await newFlow(client);
  const other = await newEngineClient(server.url);
  const replies = [
    await client.post(path, { flow_id: randomUUID(), co_applicants: [vikram()] }),
    await other.post(path, { flow_id: flowId, co_applicants: [vikram()] }),
  ];
  for (const reply of replies) {
    expect([reply.status, reply.body]).toEqual([409, { error: "Flow not found", code: "flow_not_found" }]);
  }
});
