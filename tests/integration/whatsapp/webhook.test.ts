import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { mediaMessage, notification, signedHeaders, whatsApp } from "@/tests/support/meta-stand-in";
import { deliver, deliverBytes, newPhone, queuedJobs, shakeHands, takeWhatsApp } from "@/tests/support/whatsapp";

takeWhatsApp("http://127.0.0.1:9");

const hello = { "hub.mode": "subscribe", "hub.verify_token": whatsApp.verifyToken, "hub.challenge": "1158201444" };

test("Meta is told its challenge when it shows the verify token", async () => {
  const answer = await shakeHands(hello);
  expect([answer.status, await answer.text()]).toEqual([200, "1158201444"]);
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
});

test.each([
  ["another token", { ...hello, "hub.verify_token": "guessed" }],
  ["no token", { "hub.mode": "subscribe", "hub.challenge": "1" }],
  ["another mode", { ...hello, "hub.mode": "unsubscribe" }],
  ["no challenge", { "hub.mode": "subscribe", "hub.verify_token": whatsApp.verifyToken }],
])("a handshake with %s is refused", async (_, query) => {
  expect((await shakeHands(query)).status).toBe(403);
});

test("what is not signed with the app's secret over these bytes is refused, and nothing is kept", async () => {
  const body = JSON.stringify(notification([mediaMessage("11", newPhone())]));
  const refused = await Promise.all([
    deliverBytes(body, {}),
    deliverBytes(body, signedHeaders(body, "another secret")),
    deliverBytes(`${body} `, signedHeaders(body)),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([401, 401, 401]);
  expect(await prisma.inboxMessage.count()).toBe(0);
});

test("each message is kept once with one job, however often and however much at once it is delivered", async () => {
  const [photo, paper] = [mediaMessage("21", newPhone()), mediaMessage("22", newPhone(), { fileName: "pan.pdf" })];
  const first = await Promise.all([deliver(photo, paper), deliver(photo), deliver(paper, photo)]);
  const again = await deliver(photo);
  expect([...first, again].map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const kept = await prisma.inboxMessage.findMany({ where: { mediaId: { in: ["21", "22"] } } });
  expect(kept).toHaveLength(2);
  const jobs = (await queuedJobs("desk.fetch-media")).map(({ payload }) => payload.inboxId);
  expect(jobs.sort()).toEqual(kept.map(({ id }) => id).sort());
});

test("neither Meta's message id, which holds the number, nor the caption is kept", async () => {
  const message = mediaMessage("31", newPhone(), { fileName: "a.pdf" });
  await deliver(message);
  const kept = JSON.stringify(await prisma.inboxMessage.findFirstOrThrow({ where: { mediaId: "31" } }));
  expect(kept).not.toContain(message.id);
  expect(kept).not.toContain("my papers");
});

test("texts, statuses and what is not understood are answered 200, so that Meta does not send them for days", async () => {
  const before = await prisma.inboxMessage.count();
  const text = { from: newPhone(), id: "wamid.text", timestamp: "1", type: "text", text: { body: "hello" } };
  expect((await deliver(text)).status).toBe(200);
  for (const body of ["{}", "[]", '{"object":"page","entry":"none"}']) {
    expect((await deliverBytes(body, signedHeaders(body))).status).toBe(200);
  }
  expect(await prisma.inboxMessage.count()).toBe(before);
});

test("a signed body that is no JSON is refused", async () => {
  expect((await deliverBytes("{", signedHeaders("{"))).status).toBe(400);
});
