import { createHmac, randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { AllowList } from "@/lib/engine/adapters/public-address";
import { type Post, safePost } from "@/lib/engine/adapters/safe-post";
import { deliver } from "@/lib/engine/callbacks/deliver";
import { RETRY_DELAYS } from "@/lib/engine/callbacks/schedule";
import { newWebhookSecret } from "@/lib/engine/callbacks/sign";
import { acceptFiles } from "@/lib/engine/store/accept-files";
import { createFlow } from "@/lib/engine/store/create-flow";
import { redeliver } from "@/lib/engine/store/deliveries";
import { type FileResult, finishFile } from "@/lib/engine/store/finish-file";
import { changeWebhookSecret, provisionTenant } from "@/lib/engine/store/provision-tenant";
import { flowBody } from "@/tests/support/engine-client";
import { json, type Receiver, startReceiver, status } from "@/tests/support/receiver";
import { selfSigned } from "@/tests/support/self-signed";

const loopback = new AllowList(["127.0.0.0/8"]);
const secret = newWebhookSecret();
const closing: Receiver[] = [];
let receiver: Receiver;
let tenantId: string;

async function start(tls?: Parameters<typeof startReceiver>[0]): Promise<Receiver> {
  const started = await startReceiver(tls);
  closing.push(started);
  return started;
}
beforeEach(async () => {
  receiver = await start();
  const credentials = { callbackClientId: "lender", callbackClientSecret: "its secret" };
  tenantId = await provisionTenant({
    name: "A lender",
    clientId: randomUUID(),
    clientSecret: randomUUID(),
    webhookSecret: secret,
    ...credentials,
  });
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((one) => one.close()));
});

const read: FileResult = {
  status: "PROCESSING_SUCCESS",
  documentType: "PAN",
  errorCode: null,
  errorMessage: null,
  data: { document_type: "PAN", pan_number: { value: "ABCPR1234K", confidence_score: 0.99 } },
  pages: [],
  redactedKey: null,
  engineVersion: "test",
};

async function openFlow(urls: { callback_url?: string; auth_token_url?: string } = {}) {
  const body = flowBody({
    callback_url: `${receiver.url}/callback?sig=s3cret`,
    flow_params: { branch: "PUN" },
    ...urls,
  });
  const { flowId } = await createFlow(tenantId, body);
  return { flowId, reference: body.external_reference_id };
}

async function take(flowId: string, ...documentIds: string[]): Promise<string[]> {
  const files = documentIds.map((documentId) => ({ documentId, fileUrl: "https://files.example.com/a" }));
  const accepted = await acceptFiles(tenantId, { flowId, files, handsShaken: true });
  return accepted?.fileUuids ?? [];
}

/** A delivery that waits for its first try. */
async function newDelivery(urls: Parameters<typeof openFlow>[0] = {}) {
  const flow = await openFlow(urls);
  const [uuid = ""] = await take(flow.flowId, "doc_1");
  await finishFile(uuid, read);
  const { id } = await prisma.engineDelivery.findFirstOrThrow({ where: { flowId: flow.flowId } });
  return { ...flow, id, uuid };
}

const rowOf = (id: string) => prisma.engineDelivery.findUniqueOrThrow({ where: { id } });

/** The log as [status, error code]. */
async function logOf(id: string) {
  const attempts = await prisma.engineDeliveryAttempt.findMany({
    where: { deliveryId: id },
    orderBy: { number: "asc" },
  });
  expect(attempts.map(({ number }) => number)).toEqual(attempts.map((_, index) => index + 1));
  // Whatever went wrong, the log gives nothing of the receiver or the results away.
  expect(JSON.stringify(attempts)).not.toMatch(/sig=|s3cret|127\.0|ABCPR|eyJ|whsec_/);
  return attempts.map((attempt) => [attempt.status, attempt.errorCode]);
}

/**
 * Lives on, try by try, in faked time: the clock jumps to each planned moment.
 * @param options.hours stops before tries planned later. @returns the time passed at each try, in seconds
 */
async function live(id: string, options: { post?: Post; hours?: number; onTry?: (seconds: number) => void } = {}) {
  const { post = safePost({ allow: loopback, totalTime: 500 }), hours = 48, onTry } = options;
  const begin = (await rowOf(id)).nextAttemptAt?.getTime() ?? Date.now();
  const tries: number[] = [];
  for (;;) {
    const { nextAttemptAt } = await rowOf(id);
    const time = nextAttemptAt?.getTime() ?? Number.POSITIVE_INFINITY;
    if (time > begin + hours * 3600_000) return tries;
    const seconds = (time - begin) / 1000;
    tries.push(seconds);
    onTry?.(seconds);
    await deliver(id, { post, now: () => new Date(time), random: () => 0.5 }, new AbortController().signal);
  }
}

describe("what is sent", () => {
  test("the submit body, signed, with one id, to the address as given", async () => {
    const { id, flowId, reference, uuid } = await newDelivery();
    await live(id);
    const [request, ...others] = receiver.received;
    expect(others).toEqual([]);
    expect(request?.path).toBe("/callback?sig=s3cret");
    expect(JSON.parse(request?.body ?? "")).toEqual({
      flow_id: flowId,
      flow_params: { branch: "PUN" },
      data: [
        {
          document_id: "doc_1",
          file_uuid: uuid,
          external_reference_id: reference,
          error_code: null,
          error_message: null,
          engine_version: "test",
          file_data: read.data,
          pages: [],
        },
      ],
    });
    const headers: Record<string, unknown> = request?.headers ?? {};
    const body = request?.body ?? "";
    expect(headers["webhook-id"]).toBe(id);
    expect(headers["content-type"]).toBe("application/json");
    expect(headers.token).toBeUndefined();
    const signed = `${id}.${headers["webhook-timestamp"]}.${body}`;
    const key = Buffer.from(secret.slice(6), "base64");
    expect(headers["webhook-signature"]).toBe(`v1,${createHmac("sha256", key).update(signed).digest("base64")}`);
    expect(await logOf(id)).toEqual([[200, null]]);
    expect(await rowOf(id)).toMatchObject({ state: "DELIVERED", nextAttemptAt: null });
  });

  test("after the handshake, with the token it gave", async () => {
    const { id } = await newDelivery({ auth_token_url: `${receiver.url}/token` });
    const token = json({ access_token: "a-token", expires_in: 60 });
    receiver.answer = (response, received) =>
      received.path === "/token" ? token(response, received) : status(204)(response, received);
    await live(id);
    expect(
      receiver.received.map(({ path, headers }) => [path.split("?")[0], headers["client-id"], headers.token]),
    ).toEqual([
      ["/token", "lender", undefined],
      ["/callback", undefined, "a-token"],
    ]);
    expect(receiver.received[0]?.headers["client-secret"]).toBe("its secret");
    expect(await logOf(id)).toEqual([[204, null]]);
  });

  test("signed by both secrets while they change", async () => {
    const { id } = await newDelivery();
    await changeWebhookSecret(tenantId, newWebhookSecret());
    await live(id);
    expect(String(receiver.received[0]?.headers["webhook-signature"]).split(" ")).toHaveLength(2);
  });
});

describe("when it is planned", () => {
  test("once, with the end of the last file, however many end at once", async () => {
    const { flowId } = await openFlow();
    const uuids = await take(flowId, ..."abcdefgh");
    await finishFile(uuids[0] ?? "", read);
    expect(await prisma.engineDelivery.count({ where: { flowId } })).toBe(0);
    await Promise.all(uuids.slice(1).map((uuid) => finishFile(uuid, read)));
    await Promise.all(uuids.map((uuid) => finishFile(uuid, read)));
    const [delivery, ...others] = await prisma.engineDelivery.findMany({ where: { flowId } });
    expect(others).toEqual([]);
    const { rows } = await pool().query("select payload from graphile_worker._private_jobs where key = $1", [
      `engine.deliver-callback:${delivery?.id}`,
    ]);
    expect(rows).toEqual([{ payload: { deliveryId: delivery?.id } }]);
  });

  test("again when files that came later have ended", async () => {
    const { flowId } = await newDelivery();
    const [uuid = ""] = await take(flowId, "doc_2");
    await finishFile(uuid, { ...read, status: "FAILED", errorCode: "FETCH_TIMEOUT", data: null });
    const deliveries = await prisma.engineDelivery.findMany({ where: { flowId }, orderBy: { createdAt: "asc" } });
    expect(deliveries).toHaveLength(2);
    await live(deliveries[1]?.id ?? "");
    const { data } = JSON.parse(receiver.received[0]?.body ?? "{}");
    expect(data.map((item: { document_id: string }) => item.document_id)).toEqual(["doc_1", "doc_2"]);
  });

  test("not without a callback_url", async () => {
    const { flowId } = await createFlow(tenantId, flowBody());
    const [uuid = ""] = await take(flowId, "doc_1");
    await finishFile(uuid, read);
    expect(await prisma.engineDelivery.count({ where: { flowId } })).toBe(0);
  });

  test("and given up unsent when the applicant is deleted meanwhile", async () => {
    const { id, flowId } = await newDelivery();
    await prisma.engineApplicant.updateMany({ where: { flowId }, data: { deletedAt: new Date() } });
    await live(id);
    expect(receiver.received).toEqual([]);
    expect((await rowOf(id)).state).toBe("DEAD");
  });
});

describe("a receiver that fails", () => {
  test("down for an hour, it gets the results with the first try after", async () => {
    const { id } = await newDelivery();
    const { answer } = receiver;
    const tries = await live(id, {
      onTry: (seconds) => {
        receiver.answer = seconds < 3600 ? (response) => response.destroy() : answer;
      },
    });
    expect(tries).toEqual([0, 5, 35, 155, 755, 2555, 6155]);
    expect(await logOf(id)).toEqual([...Array(6).fill([null, "RECEIVER_BROKEN"]), [200, null]]);
    expect(await rowOf(id)).toMatchObject({ state: "DELIVERED", nextAttemptAt: null });
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"]))).toEqual(new Set([id]));
    const stamps = receiver.received.map(({ headers }) => Number(headers["webhook-timestamp"]));
    expect(stamps.map((stamp) => stamp - (stamps[0] ?? 0))).toEqual(tries);
  });

  test("down for good, it is dead after about a day, and can be tried again by hand", async () => {
    const { id } = await newDelivery({ callback_url: "http://127.0.0.1:9/callback" });
    const tries = await live(id);
    expect(tries).toHaveLength(RETRY_DELAYS.length + 1);
    expect((tries.at(-1) ?? 0) / 3600).toBeCloseTo(23.7, 1);
    expect(await logOf(id)).toEqual(Array(11).fill([null, "RECEIVER_UNREACHABLE"]));
    expect(await rowOf(id)).toMatchObject({ state: "DEAD", nextAttemptAt: null });

    await prisma.engineFlow.updateMany({ where: { tenantId }, data: { callbackUrl: receiver.url } });
    expect(await redeliver(tenantId, id)).toBe(true);
    expect(await live(id)).toHaveLength(1);
    expect((await logOf(id)).slice(10)).toEqual([
      [null, "RECEIVER_UNREACHABLE"],
      [200, null],
    ]);
    expect((await rowOf(id)).state).toBe("DELIVERED");
  });

  test("slower than the limit, it counts as failed, and is tried again", async () => {
    const { id } = await newDelivery();
    let slow = true;
    const { answer } = receiver;
    receiver.answer = (response, received) => {
      if (!slow) answer(response, received);
      slow = false;
    };
    const tries = await live(id, { post: safePost({ allow: loopback, totalTime: 150 }) });
    expect(tries).toEqual([0, 5]);
    expect(await logOf(id)).toEqual([
      [null, "RECEIVER_TIMEOUT"],
      [200, null],
    ]);
    const [first] = await prisma.engineDeliveryAttempt.findMany({ where: { deliveryId: id, number: 1 } });
    expect(first?.durationMs).toBeGreaterThanOrEqual(140);
  });

  test("500, then 200", async () => {
    const { id } = await newDelivery();
    const answers = [status(500), status(200)];
    receiver.answer = (response, received) => answers.shift()?.(response, received);
    expect(await live(id)).toEqual([0, 5]);
    expect(await logOf(id)).toEqual([
      [500, "RECEIVER_STATUS"],
      [200, null],
    ]);
  });

  test("503 with Retry-After is left alone for as long as it asks", async () => {
    const { id } = await newDelivery();
    const answers = [status(503, { "retry-after": "900" }), status(200)];
    receiver.answer = (response, received) => answers.shift()?.(response, received);
    expect(await live(id)).toEqual([0, 900]);
    const { rows } = await pool().query("select run_at from graphile_worker._private_jobs where key = $1", [
      `engine.deliver-callback:${id}`,
    ]);
    expect(rows).toHaveLength(1); // planned in the queue, in the transaction that wrote the log
  });

  test("410 ends it at once", async () => {
    const { id } = await newDelivery();
    receiver.answer = status(410);
    expect(await live(id)).toEqual([0]);
    expect(await logOf(id)).toEqual([[410, "RECEIVER_GONE"]]);
    expect(await rowOf(id)).toMatchObject({ state: "DEAD", nextAttemptAt: null });
  });

  test("a certificate nobody vouches for: nothing is sent", async () => {
    const wrong = await start(selfSigned("127.0.0.1"));
    const { id } = await newDelivery({ callback_url: wrong.url });
    await live(id, { hours: 0.001 });
    expect(wrong.received).toEqual([]);
    expect(await logOf(id)).toEqual([[null, "RECEIVER_TLS"]]);
    expect((await rowOf(id)).state).toBe("PENDING");
  });

  test.each([302, 307, 308])("a %i to a private address is not followed", async (code) => {
    const hidden = await start();
    const { id } = await newDelivery();
    receiver.answer = status(code, { location: `${hidden.url}/admin` });
    const { host } = new URL(receiver.url);
    await live(id, { post: safePost({ allow: new AllowList([host]) }), hours: 0.001 });
    expect(hidden.received).toEqual([]);
    expect(await logOf(id)).toEqual([[code, "RECEIVER_STATUS"]]);
  });

  test("a private address is not connected to", async () => {
    const { id } = await newDelivery();
    await live(id, { post: safePost({ allow: new AllowList([]) }), hours: 0.001 });
    expect(receiver.received).toEqual([]);
    expect(await logOf(id)).toEqual([[null, "RECEIVER_ADDRESS"]]);
  });

  test.each([
    ["refuses", status(401), [401, "AUTH_STATUS"]],
    ["gives no token", json({ token: "elsewhere" }), [200, "AUTH_REPLY"]],
    ["gives no JSON", status(200), [200, "AUTH_REPLY"]],
    ["breaks off", ((response) => response.destroy()) as Receiver["answer"], [null, "AUTH_BROKEN"]],
  ])("auth that %s: no results are sent, and it is tried again", async (_case, answer, logged) => {
    const { id } = await newDelivery({ auth_token_url: `${receiver.url}/token` });
    receiver.answer = answer as Receiver["answer"];
    expect(await live(id, { hours: 0.002 })).toEqual([0, 5]);
    expect(receiver.received.map(({ path }) => path)).toEqual(["/token", "/token"]);
    expect(await logOf(id)).toEqual([logged, logged]);
  });
});

test("trouble of ours is no try: it is thrown for the queue, and the log stays as it was", async () => {
  const { id } = await newDelivery();
  const post: Post = async () => {
    throw new Error("out of file descriptors");
  };
  const ports = { post, now: () => new Date(), random: () => 0.5 };
  await expect(deliver(id, ports, new AbortController().signal)).rejects.toThrow("file descriptors");
  expect(await logOf(id)).toEqual([]);
  expect((await rowOf(id)).state).toBe("PENDING");
});

test("a worker that stops in the middle of a try leaves it to the next", async () => {
  const { id } = await newDelivery();
  receiver.answer = () => undefined;
  const stop = new AbortController();
  const post = safePost({ allow: loopback });
  const trying = deliver(id, { post, now: () => new Date(), random: () => 0.5 }, stop.signal);
  await expect.poll(() => receiver.received.length).toBe(1);
  stop.abort(new Error("the worker stops"));
  await expect(trying).rejects.toThrow("the worker stops");
  expect(await logOf(id)).toEqual([]);
});
