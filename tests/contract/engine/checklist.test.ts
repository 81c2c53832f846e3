import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { type EngineClient, newEngineClient, newFlow, sendFiles } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

let server: EngineServer;
let client: EngineClient;

beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
});
afterAll(() => server.close());

const docs = async (query: string) => {
  const reply = await client.get(`/v2/verification/docs?${query}`);
  return [reply.status, reply.body];
};

test("lists the applicant's documents, true once a file was recognised as one", async () => {
  const { flowId, query } = await newFlow(client, { user_docs: ["PAN", "AADHAAR", "BANK_STATEMENT"] });
  expect(await docs(query)).toEqual([200, { PAN: false, AADHAAR: false, BANK_STATEMENT: false }]);

  const { uuids } = await sendFiles(client, flowId, ["a", "b", "c"]);
  expect(await docs(query)).toEqual([200, { PAN: false, AADHAAR: false, BANK_STATEMENT: false }]);
  const results = [
    { status: "PROCESSING_SUCCESS" as const, documentType: "PAN", documentTypes: ["PAN"] },
    { status: "PROCESSING_SUCCESS" as const, errorCode: "UNRECOGNISED" },
    { status: "PROCESSING_SUCCESS" as const, documentType: "INVOICE", documentTypes: ["INVOICE"] },
  ];
  for (const [index, data] of results.entries()) {
    await prisma.engineFile.update({ where: { uuid: uuids[index] }, data });
  }
  expect(await docs(query)).toEqual([200, { PAN: true, AADHAAR: false, BANK_STATEMENT: false }]);
});

test("without a list of its own, an applicant gets the product's for its kind", async () => {
  const { flowId, query } = await newFlow(client, { product_type: "POC_CDL" });
  expect(await docs(query)).toEqual([200, { PAN: false, AADHAAR: false, INVOICE: false }]);
  const other = await newFlow(client, { product_type: "constructor" });
  expect(await docs(other.query)).toEqual([200, { PAN: false, AADHAAR: false }]);

  const co_applicants = [{ external_reference_id: "CO", username: "Vikram" }];
  await client.post("/v2/verification/flow/coapplicant", { flow_id: flowId, co_applicants });
  expect(await docs(`flow_id=${flowId}&external_reference_id=CO`)).toEqual([200, { PAN: false, AADHAAR: false }]);
});
