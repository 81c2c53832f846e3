import { expect, test } from "vitest";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import { systemActor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { AppError, errorStatus } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { cutOffBody } from "../../support/cut-off-body";

const secret = "postgresql://patra:hunter2@db";

const failing = (error: unknown) =>
  route({
    access: "public",
    handler: async () => {
      throw error;
    },
  });
const echo = route({
  access: "public",
  body: z.strictObject({ word: z.string().min(1, "Say a word") }),
  query: z.object({ page: z.coerce.number().int().min(1).default(1) }),
  handler: async ({ body, query }) => ({ status: 200, json: { ...body, ...query } }),
});

const get = () => new Request("http://desk.test/api/x");
const post = (body: string, type = "application/json", query = "") =>
  new Request(`http://desk.test/api/x${query}`, { method: "POST", headers: { "content-type": type }, body });

test.each(Object.entries(errorStatus))("the error %s is answered %i as problem details", async (code, status) => {
  const reply = await failing(new AppError(code as keyof typeof errorStatus, "noBatch", { id: "c1" }))(get());
  expect(reply.status).toBe(status);
  expect(reply.headers.get("content-type")).toBe("application/problem+json");
  expect(await reply.json()).toEqual({
    title: code,
    status,
    detail: "There is no such batch",
    requestId: reply.headers.get("x-request-id"),
    details: { id: "c1" },
  });
});

test("an unexpected failure is answered without a word of what it was", async () => {
  const reply = await failing(new TypeError(`cannot reach ${secret}`))(get());
  const text = await reply.text();
  expect([reply.status, JSON.parse(text).title]).toEqual([500, "internal"]);
  expect(text).not.toContain("hunter2");
});

test("a store or database that is away is said to be away", async () => {
  const store = Object.assign(new Error("socket hang up"), { $metadata: {} });
  expect(await (await failing(store)(get())).json()).toMatchObject({ title: "storage_unavailable", status: 503 });
  const database = Object.assign(new Error("no"), { code: "P1001" });
  expect(await (await failing(database)(get())).json()).toMatchObject({ title: "database_unavailable", status: 503 });
});

test("a right body and query reach the use case", async () => {
  const reply = await echo(post('{"word":"x"}', "application/json; charset=utf-8", "?page=2"));
  expect([reply.status, await reply.json()]).toEqual([200, { word: "x", page: 2 }]);
  expect(reply.headers.get("cache-control")).toBe("no-store");
});

test.each<[string, Request, Record<string, unknown> | undefined]>([
  ["no JSON", post("word"), undefined],
  ["an empty body", post(""), undefined],
  ["a form", post("word=x", "application/x-www-form-urlencoded"), undefined],
  ["a list", post("[]"), { body: expect.any(String) }],
  ["a field that is empty", post('{"word":""}'), { word: "Say a word" }],
  ["a field nobody asked for", post('{"word":"x","role":"ADMIN"}'), { body: expect.stringContaining("role") }],
  ["a wrong query", post('{"word":"x"}', "application/json", "?page=0"), { page: expect.any(String) }],
  ["more than 100 kB", post(JSON.stringify({ word: "x".repeat(110_000) })), undefined],
])("%s is refused as invalid input", async (_, request, fields) => {
  const reply = await echo(request);
  expect([reply.status, await reply.json()]).toMatchObject([
    400,
    { title: "invalid_input", details: fields ? { fields } : {} },
  ]);
});

test("a body whose sender goes away is refused as invalid input", async () => {
  const reply = await echo(
    new Request("http://desk.test/api/x", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: cutOffBody('{"word":'),
      duplex: "half",
    } as RequestInit),
  );
  expect([reply.status, await reply.json()]).toMatchObject([400, { detail: expect.stringContaining("send it again") }]);
});

test("an audit event goes with its change: when either fails, neither stays", async () => {
  const code = `R-${crypto.randomUUID().slice(0, 8)}`;
  const opened = prisma.$transaction(async (tx) => {
    const { id } = await tx.branch.create({ data: { code, name: "Rolled back" } });
    await recordAudit(tx, systemActor, { type: "branch.created", branchId: id, code });
    await recordAudit(tx, systemActor, { type: "branch.created", branchId: id, code, extra: 1 } as never);
  });
  await expect(opened).rejects.toThrow();
  expect(await prisma.branch.count({ where: { code } })).toBe(0);
  expect(await prisma.auditEvent.count({ where: { data: { path: ["code"], equals: code } } })).toBe(0);
});
