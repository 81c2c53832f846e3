import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { deleteView } from "@/lib/batches/delete-view";
import { listViews } from "@/lib/batches/list-views";
import { saveView } from "@/lib/batches/save-view";
import { shareView } from "@/lib/batches/share-view";
import { SaveViewInput } from "@/lib/batches/view-schema";
import { prisma } from "@/lib/db/client";
import { newActor, newAdmin } from "@/tests/support/desk-rows";

let admin: Actor;
let other: Actor;
let auditor: Actor;
beforeAll(async () => {
  [admin, other, auditor] = await Promise.all([newAdmin(), newAdmin(), newActor({ role: "AUDITOR" })]);
});

const namesOf = async (actor: Actor) => (await listViews(actor)).map(({ name }) => name);

test("a view is its owner's until it is shared; then admins and auditors are offered it, and none but the owner changes it", async () => {
  await saveView(admin, { name: "Failed", query: "status=FAILED&after=1.x&columns=id", isShared: false });
  const [view] = await listViews(admin);
  if (!view) throw new Error("The view is not there");
  expect(view).toMatchObject({ query: "status=FAILED&columns=id", isOwn: true, isShared: false });
  expect(await namesOf(other)).toEqual([]);

  await shareView(admin, { viewId: view.id, isShared: true });
  expect(await listViews(auditor)).toMatchObject([{ name: "Failed", isOwn: false, ownerName: admin.name }]);
  await expect(deleteView(other, view.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(shareView(other, { viewId: view.id, isShared: false })).rejects.toMatchObject({ code: "not_found" });

  await saveView(other, { name: "Mine", query: "", isShared: false });
  expect(await namesOf(other)).toEqual(["Mine", "Failed"]);
  await deleteView(admin, view.id);
  expect(await namesOf(other)).toEqual(["Mine"]);
  const events = await prisma.auditEvent.findMany({ where: { actorId: admin.id }, orderBy: { id: "asc" } });
  expect(events.map(({ type }) => type)).toEqual(["view.saved", "view.saved", "view.deleted"]);
});

test("a view saved under a name one has replaces the older one", async () => {
  const owner = await newAdmin();
  await saveView(owner, { name: "Again", query: "status=FAILED", isShared: false });
  await saveView(owner, { name: "Again", query: "mode=CAMERA", isShared: false });
  expect((await listViews(owner)).filter(({ isOwn }) => isOwn)).toMatchObject([{ query: "mode=CAMERA" }]);
});

test("an auditor is offered views and keeps none; an officer sees none of this", async () => {
  const view = { name: "No", query: "", isShared: false };
  await expect(saveView(auditor, view)).rejects.toMatchObject({ code: "not_allowed" });
  await expect(listViews(await newActor())).rejects.toMatchObject({ code: "not_allowed" });
});

test("a full Aadhaar number is kept neither in a view's name nor in its filters", async () => {
  expect(SaveViewInput.safeParse({ name: "4321 8765 2109", query: "" }).success).toBe(false);
  const owner = await newAdmin();
  await saveView(owner, { name: "Number", query: "q=4321+8765+2109&mode=CAMERA", isShared: false });
  expect((await listViews(owner)).find(({ isOwn }) => isOwn)?.query).toBe("mode=CAMERA");
});
