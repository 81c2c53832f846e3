import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { readEnv } from "@/lib/env";
import { hasInbox } from "@/lib/whatsapp/list-inbox";
import { runDeskJob } from "@/tests/support/run-desk-job";
import { deliver, shakeHands } from "@/tests/support/whatsapp";

test("a desk that was not told of a WhatsApp number has no webhook and no inbox", async () => {
  expect([(await shakeHands({})).status, (await deliver()).status]).toEqual([404, 404]);
  expect(await hasInbox()).toBe(false);
});

test("what still waited to be fetched when the channel was switched off is said to be lost, and the list stays", async () => {
  const message = { messageHash: "hash", sender: "919800000001", senderEnd: "0001", mediaId: "1", sentAt: new Date() };
  const { id } = await prisma.inboxMessage.create({ data: message });
  await runDeskJob("desk.fetch-media", { inboxId: id });
  expect(await prisma.inboxMessage.findUnique({ where: { id } })).toMatchObject({
    state: "FAILED",
    problem: "UNAVAILABLE",
    sender: null,
  });
  expect(await hasInbox()).toBe(true);
});

test("half of what the channel needs is named as missing, and never a value", () => {
  const half = { ...process.env, WHATSAPP_TOKEN: "hunter2", WHATSAPP_VERIFY_TOKEN: "short" };
  expect(() => readEnv(half)).toThrow(/WHATSAPP_VERIFY_TOKEN: must be at least 16 characters/);
  const without = { ...process.env, WHATSAPP_TOKEN: "hunter2" };
  expect(() => readEnv(without)).toThrow(
    /WHATSAPP_PHONE_NUMBER_ID: is missing\n {2}WHATSAPP_APP_SECRET: is missing\n {2}WHATSAPP_VERIFY_TOKEN: is missing/,
  );
  expect(() => readEnv(without)).not.toThrow(/hunter2/);
  expect(() => readEnv({ ...process.env, WHATSAPP_REPLY_TEMPLATE: "received" })).toThrow(/WHATSAPP_TOKEN: is missing/);
});
