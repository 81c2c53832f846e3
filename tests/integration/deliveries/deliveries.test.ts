import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { listDeliveries } from "@/lib/deliveries/list-deliveries";
import { redeliver } from "@/lib/deliveries/redeliver";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";
import { env } from "@/lib/env";
import { type EngineServer, startEngineServer } from "@/tests/support/engine-server";

let server: EngineServer;
let deliveryId: string;

const actor = (role: Actor["role"]): Actor =>
  ({ id: "u1", name: "Meera", email: "m@desk.test", role, branchId: "b1" }) as Actor;

beforeAll(async () => {
  server = await startEngineServer();
  process.env.ATLAS_BASE_URL = server.url;
  const { ATLAS_CLIENT_ID: clientId, ATLAS_CLIENT_SECRET: clientSecret } = env();
  const tenantId = await provisionTenant({ name: "Desk", clientId, clientSecret });
  const flow = await prisma.engineFlow.create({
    data: {
      tenantId,
      applicationId: "APP-1",
      productType: "POC_CDL",
      callbackUrl: "https://desk.example.com/callback?key=s3cret",
      flowParams: {},
      applicants: {
        create: { tenantId, applicationId: "APP-1", externalReferenceId: "CUST-1", username: "Asha", primary: true },
      },
    },
    include: { applicants: true },
  });
  const startedAt = new Date();
  ({ id: deliveryId } = await prisma.engineDelivery.create({
    data: {
      tenantId,
      flowId: flow.id,
      applicantId: flow.applicants[0]?.id ?? "",
      state: "DEAD",
      attempts: { create: { number: 1, startedAt, durationMs: 5, status: 410, errorCode: "RECEIVER_GONE" } },
    },
  }));
});
afterAll(() => server.close());

test("an admin sees the engine's log, by state", async () => {
  const found = await listDeliveries(actor("ADMIN"), { page: 1 });
  expect(found).toMatchObject({
    kept: true,
    total: 1,
    hasNext: false,
    rows: [
      {
        id: deliveryId,
        applicationId: "APP-1",
        externalReferenceId: "CUST-1",
        receiver: "https://desk.example.com",
        state: "DEAD",
        attempts: [{ number: 1, status: 410, errorCode: "RECEIVER_GONE" }],
      },
    ],
  });
  expect(await listDeliveries(actor("ADMIN"), { page: 1, state: "PENDING" })).toMatchObject({ rows: [] });
});

test("the deliveries of one application are found by its whole id", async () => {
  expect(await listDeliveries(actor("ADMIN"), { page: 1, q: "APP-1" })).toMatchObject({ rows: [{ id: deliveryId }] });
  expect(await listDeliveries(actor("ADMIN"), { page: 1, q: "APP" })).toMatchObject({ rows: [] });
});

test("an auditor looks at the log and has nothing sent again", async () => {
  expect(await listDeliveries(actor("AUDITOR"), { page: 1 })).toMatchObject({ total: 1 });
  await expect(redeliver(actor("AUDITOR"), { deliveryId })).rejects.toMatchObject({ code: "not_allowed" });
});

test("an admin sends a delivery again, which is audited", async () => {
  await redeliver({ ...actor("ADMIN"), origin: { requestId: "r1", address: null, agent: null } }, { deliveryId });
  expect(await listDeliveries(actor("ADMIN"), { page: 1 })).toMatchObject({ rows: [{ state: "PENDING" }] });
  const event = await prisma.auditEvent.findFirstOrThrow({ where: { type: "delivery.redelivery-asked" } });
  expect(event).toMatchObject({ actorId: "u1", data: { deliveryId }, requestId: "r1" });
});

test("one that is not there is said so", async () => {
  await expect(redeliver(actor("ADMIN"), { deliveryId: randomUUID() })).rejects.toMatchObject({ code: "not_found" });
});

test("an officer may do neither", async () => {
  await expect(listDeliveries(actor("OFFICER"), { page: 1 })).rejects.toMatchObject({ code: "not_allowed" });
  await expect(redeliver(actor("OFFICER"), { deliveryId })).rejects.toMatchObject({ code: "not_allowed" });
});
