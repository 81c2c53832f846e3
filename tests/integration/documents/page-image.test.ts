import { expect, test } from "vitest";
import { GET as events } from "@/app/api/batches/[batchId]/events/route";
import { GET as pageImage } from "@/app/api/documents/[documentId]/pages/[page]/route";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { putObject } from "@/lib/storage/object-store";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newBatch } from "@/prisma/seed/build/new-batch";
import { newUser } from "@/prisma/seed/build/people";
import { cookieHeader } from "@/tests/support/session-cookie";

async function requestAs(actor: Actor, path: string) {
  const cookie = await cookieHeader(actor.id);
  return new Request(`http://desk.test${path}`, { headers: { cookie } });
}

test("a page image is private to the branch, and the original is never given in its place", async () => {
  const officer = await newUser();
  const objectKey = `test/${officer.id}.jpg`;
  await putObject(objectKey, Buffer.from("masked page"), "image/jpeg");
  const pages = [{ page: 1, width: 10, height: 10, objectKey }];
  const batch = await newBatch(officer, await newApplicant(officer), [{ state: "DONE", pages }, { state: "DONE" }]);
  const [shown, bare] = [...batch.documents].sort((one) => (one.pages ? -1 : 1)).map(({ id }) => id);
  const open = async (actor: Actor, documentId = "") =>
    pageImage(await requestAs(actor, `/api/documents/${documentId}/pages/1`), {
      params: Promise.resolve({ documentId, page: "1" }),
    });
  const reply = await open(officer, shown);
  expect(await reply.text()).toBe("masked page");
  expect(reply.headers.get("cache-control")).toMatch(/^private/);
  expect((await open(await newUser(), shown)).status).toBe(404);
  expect((await open(officer, bare)).status).toBe(404);
});

test("the event stream resumes after an event, ends by `end`, and is refused to another branch", async () => {
  const officer = await newUser();
  const batch = await newBatch(officer, await newApplicant(officer), [], { state: "COMPLETED" });
  const batchId = batch.id;
  const first = await prisma.batchEvent.create({ data: { batchId, state: "SUBMITTED" } });
  const last = await prisma.batchEvent.create({ data: { batchId, state: "COMPLETED" } });
  const follow = async (actor: Actor) =>
    events(await requestAs(actor, `/api/batches/${batchId}/events?after=${first.id}`), {
      params: Promise.resolve({ batchId }),
    });
  const stream = await (await follow(officer)).text();
  expect(stream.match(/^id: .*$/gm)).toEqual([`id: ${last.id}`]);
  expect(stream).toMatch(/event: end\ndata: \{\}\n\n$/);
  expect((await follow(await newUser())).status).toBe(404);
});
