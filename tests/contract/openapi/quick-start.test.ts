import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { multiUpload, smallFlowInit } from "@/lib/engine/openapi/examples";
import { quickStart } from "@/lib/engine/openapi/quick-start";
import { type EngineClient, newEngineClient } from "@/tests/support/engine-client";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

/*
 * The quick start as the page prints it, run by a shell and curl against the engine.
 */
const run = promisify(execFile);
const hasCurl = await run("curl", ["--version"]).then(
  () => true,
  () => false,
);

let server: EngineServer;
let client: EngineClient;
beforeAll(async () => {
  server = await startEngineServer();
  client = await newEngineClient(server.url);
});
afterAll(() => server.close());

/** Runs the commands with these titles in one shell. @returns what the last one printed */
async function shell(...titles: string[]): Promise<unknown> {
  const steps = quickStart(server.url);
  const commands = titles.map((title) => steps.find((step) => step.title === title)?.command);
  const env = {
    ...{ ...process.env, NO_PROXY: "127.0.0.1" },
    ...{ CLIENT_ID: client.clientId, CLIENT_SECRET: client.clientSecret },
  };
  const { stdout } = await run("sh", ["-euc", commands.join("\n")], { env });
  return JSON.parse(stdout);
}

const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

test("no command holds a secret or a token of anybody's", () => {
  const printed = quickStart("https://patra.test")
    .map(({ command }) => command)
    .join("\n");
  expect(printed).not.toMatch(/eyJ|whsec_/);
  expect(printed).toContain('"Client-Secret: $CLIENT_SECRET"');
  expect(printed).toContain('"Token: $TOKEN"');
  expect(printed.match(/https?:\/\/[^/"\s]+/g)?.filter((origin) => origin !== "https://patra.test")).toEqual([
    "https://files.example.com",
    "https://files.example.com",
  ]);
});

test.skipIf(!hasCurl)("the upload of Atlas's own page answers as documented, as printed", async () => {
  const entries = await shell("Get a token", "Open a flow", "Send documents");
  const batchId = (entries as { batch_id: string }[])[0]?.batch_id;
  expect(batchId).toMatch(/^BATCH-[0-9]{5}-[A-Z]{5}-[0-9]{14}$/);
  expect(entries).toEqual(
    multiUpload.file_urls.map(({ document_id, file_url }) => ({
      ...{ file_uuid: uuid, batch_id: batchId, document_id, file_url },
    })),
  );
  const stored = await prisma.engineFile.findMany({ where: { batchId }, orderBy: { position: "asc" } });
  expect(stored.map(({ documentId, submissionMode }) => [documentId, submissionMode])).toEqual([
    ["doc_1", "upload"],
    ["doc_2", "camera"],
  ]);
});

test.skipIf(!hasCurl)("the flow is found again when the start is repeated, and tells how far it is", async () => {
  await shell("Get a token", "Open a flow", "Send documents");
  const status = await shell("Get a token", "Open a flow", "Ask how far they are");
  expect(status).toMatchObject({ master_status: "IN_PROGRESS" });
  const { file_statuses } = status as { file_statuses: unknown[] };
  expect(file_statuses).toContainEqual({ file_uuid: uuid, document_id: "doc_2", status: "UPLOAD_SUCCESS" });
  const results = await shell("Get a token", "Open a flow", "Read the results");
  expect(results).toMatchObject({ flow_id: uuid, data: [], cross_checks: [] });
  const { application_id: applicationId } = smallFlowInit;
  expect(await prisma.engineFlow.count({ where: { tenantId: client.tenantId, applicationId } })).toBe(1);
});
