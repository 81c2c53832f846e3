import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { newWebhookSecret } from "@/lib/engine/callbacks/sign";
import { redeliver } from "@/lib/engine/store/deliveries";
import { finishFile } from "@/lib/engine/store/finish-file";
import { changeWebhookSecret, provisionTenant } from "@/lib/engine/store/provision-tenant";
import { engineHandlers } from "@/lib/worker/handlers/engine";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newBatch } from "@/prisma/seed/build/new-batch";
import { newUser } from "@/prisma/seed/build/people";
import { credentials, signingSecrets, startCallbackServer, takeCallbacks } from "@/tests/support/callbacks";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";
import { runDeskJob } from "@/tests/support/run-desk-job";

/* Desk and engine as two servers that know each other by HTTP alone, as a desk and the real Atlas do. */

let engine: EngineServer;
let desk: Awaited<ReturnType<typeof startCallbackServer>>;
let tenantId: string;

beforeAll(async () => {
  desk = await startCallbackServer();
  takeCallbacks({ signed: true, at: desk.url });
  process.env.ENGINE_FETCH_ALLOW = `${process.env.ENGINE_FETCH_ALLOW},127.0.0.0/8`;
  engine = await startEngineServer();
  process.env.ATLAS_BASE_URL = engine.url;
  const { ATLAS_CLIENT_ID: clientId = "", ATLAS_CLIENT_SECRET: clientSecret = "" } = process.env;
  tenantId = await provisionTenant({
    name: "Patra desk",
    clientId,
    clientSecret,
    webhookSecret: signingSecrets[0],
    callbackClientId: credentials["client-id"],
    callbackClientSecret: credentials["client-secret"],
  });
});
afterAll(async () => {
  await engine.close();
  await desk.close();
});

/** A batch the engine has taken and, this moment, ended: one document read, one that could not be fetched. */
async function endedAtTheEngine() {
  const officer = await newUser();
  const applicant = await newApplicant(officer, {}, { state: "OPENING" });
  await runDeskJob("desk.open-flow", { flowId: applicant.flowId });
  const batch = await newBatch(officer, applicant, [{}, {}]);
  await runDeskJob("desk.send-batch", { batchId: batch.id });
  const { atlasFlowId } = await prisma.flow.findUniqueOrThrow({ where: { id: applicant.flowId } });
  const flowId = atlasFlowId ?? "";
  const [first, second] = await prisma.engineFile.findMany({ where: { flowId }, orderBy: { position: "asc" } });
  const ended = { errorCode: null, errorMessage: null, pages: [], redactedKey: null, engineVersion: "test" };
  const data = { document_type: "PAN", pan_number: { value: "ABCPR1234K", confidence_score: 0.99 } };
  await finishFile(first?.uuid ?? "", { ...ended, status: "PROCESSING_SUCCESS", documentType: "PAN", data });
  const failure = { errorCode: "FETCH_TIMEOUT", errorMessage: "The file did not arrive in time" };
  await finishFile(second?.uuid ?? "", { ...ended, status: "FAILED", documentType: null, data: null, ...failure });
  const delivery = await prisma.engineDelivery.findFirstOrThrow({ where: { flowId } });
  return { batchId: batch.id, deliveryId: delivery.id };
}

/** Runs the engine's next try at a delivery, as its worker would. @returns the delivery's state */
async function deliver(deliveryId: string): Promise<string> {
  const handler = engineHandlers.find(({ definition }) => definition.name === "engine.deliver-callback");
  await handler?.run({ deliveryId }, { jobId: "1", attempt: 1, maxAttempts: 1, signal: new AbortController().signal });
  return (await prisma.engineDelivery.findUniqueOrThrow({ where: { id: deliveryId } })).state;
}

const reread = (id: string) => prisma.batch.findUniqueOrThrow({ where: { id }, include: { documents: true } });
const ending = [
  ["DONE", null],
  ["FAILED", "FETCH_TIMEOUT"],
];
const endingOf = ({ documents }: Awaited<ReturnType<typeof reread>>) =>
  documents.map(({ state, errorCode }) => [state, errorCode]).sort();

test("the engine's callback alone brings a batch to its end, and again it changes nothing", async () => {
  const { batchId, deliveryId } = await endedAtTheEngine();
  expect((await reread(batchId)).state).toBe("PROCESSING");
  expect(await deliver(deliveryId)).toBe("DELIVERED");
  const after = await reread(batchId);
  expect([after.state, endingOf(after)]).toEqual(["COMPLETED", ending]);
  await redeliver(tenantId, deliveryId);
  expect(await deliver(deliveryId)).toBe("DELIVERED");
  expect(await reread(batchId)).toEqual(after);
});

test("polling alone brings it to the same end, and a callback later changes nothing", async () => {
  const { batchId, deliveryId } = await endedAtTheEngine();
  await runDeskJob("desk.collect-results", { batchId });
  const after = await reread(batchId);
  expect([after.state, endingOf(after)]).toEqual(["COMPLETED", ending]);
  expect(await deliver(deliveryId)).toBe("DELIVERED");
  expect(await reread(batchId)).toEqual(after);
});

test("while the signing secret changes both are taken; a callback signed with neither waits for its next try", async () => {
  await changeWebhookSecret(tenantId, signingSecrets[1] ?? "");
  const both = await endedAtTheEngine();
  expect(await deliver(both.deliveryId)).toBe("DELIVERED");
  await changeWebhookSecret(tenantId, newWebhookSecret());
  await changeWebhookSecret(tenantId, newWebhookSecret());
  const neither = await endedAtTheEngine();
  expect(await deliver(neither.deliveryId)).toBe("PENDING");
  expect((await reread(neither.batchId)).state).toBe("PROCESSING");
});
