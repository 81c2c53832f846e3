import { expect, test } from "vitest";
import { readNotification } from "@/lib/whatsapp/schema";
import { mediaMessage, notification, whatsApp } from "@/tests/support/meta-stand-in";

const read = (body: unknown) => readNotification(body, whatsApp.phoneNumberId);

test("photos and documents are read, with nothing of the message but what is needed", () => {
  const sentAt = new Date("2026-11-28T10:00:00Z");
  const photo = mediaMessage("11", "919876543210", { sentAt });
  const paper = mediaMessage("12", "919876543210", { sentAt, fileName: "pan.pdf" });
  expect(read(notification([photo, paper]))).toEqual([
    { id: photo.id, sender: "919876543210", sentAt, mediaId: "11", fileName: null },
    { id: paper.id, sender: "919876543210", sentAt, mediaId: "12", fileName: "pan.pdf" },
  ]);
});

test("a sender who hides the number behind a username is read as one without a number", () => {
  expect(read(notification([mediaMessage("11", undefined)]))).toMatchObject([{ sender: null, mediaId: "11" }]);
});

test("texts, other kinds and messages that make no sense are passed over, and the rest is read", () => {
  const text = { from: "919876543210", id: "wamid.1", timestamp: "1", type: "text", text: { body: "hello" } };
  const voice = { from: "919876543210", id: "wamid.2", timestamp: "1", type: "audio", audio: { id: "9" } };
  const odd = [null, "x", { type: "image" }, { ...mediaMessage("13", "919876543210"), timestamp: "soon" }];
  const found = read(notification([text, voice, ...(odd as object[]), mediaMessage("11", "919876543210")]));
  expect(found.map(({ mediaId }) => mediaId)).toEqual(["11"]);
});

test.each([
  ["another phone number", notification([mediaMessage("11", "919876543210")], "999")],
  ["another product", { ...notification([mediaMessage("11", "919876543210")]), object: "page" }],
  ["nobody", {}],
  ["null", null],
])("what is for %s is not taken", (_, body) => {
  expect(read(body)).toEqual([]);
});

test("a notification of statuses alone holds no files", () => {
  const metadata = { phone_number_id: whatsApp.phoneNumberId };
  const value = { metadata, statuses: [{ id: "wamid.1", status: "delivered" }] };
  const body = { object: "whatsapp_business_account", entry: [{ changes: [{ field: "messages", value }] }] };
  expect(read(body)).toEqual([]);
});
