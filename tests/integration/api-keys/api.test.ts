import { expect, test } from "vitest";
import { POST as postConsent } from "@/app/api/v1/applicants/[applicantId]/consent/route";
import { GET as getApplicant } from "@/app/api/v1/applicants/[applicantId]/route";
import { POST as postApplicant } from "@/app/api/v1/applicants/route";
import { GET as getBatch } from "@/app/api/v1/batches/[batchId]/route";
import { POST as postBatch } from "@/app/api/v1/batches/route";
import { GET as getNotice } from "@/app/api/v1/notice/route";
import { POST as postUpload } from "@/app/api/v1/uploads/route";
import { createKey } from "@/lib/api-keys/create-key";
import { listKeys } from "@/lib/api-keys/list-keys";
import { revokeKey } from "@/lib/api-keys/revoke-key";
import { type Scope, scopes } from "@/lib/auth/access";
import { perKey } from "@/lib/auth/require-key-actor";
import { signIn } from "@/lib/auth/sign-in";
import { prisma } from "@/lib/db/client";
import type { RouteHandler } from "@/lib/http/route";
import { listUsers } from "@/lib/users/list-users";
import { resetPassword } from "@/lib/users/reset-password";
import { setBranchOpen } from "@/lib/users/set-branch-open";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newPdf, sha256Of } from "@/prisma/seed/build/new-document";
import { newBranch } from "@/prisma/seed/build/people";
import { newActor, newAdmin, newEndedBatch } from "@/tests/support/desk-rows";

async function newKey(may: Scope[] = [...scopes], overrides = {}) {
  const [admin, branch] = [await newAdmin(), await newBranch()];
  const name = `System ${crypto.randomUUID().slice(0, 8)}`;
  const { key } = await createKey(admin, { name, branchId: branch.id, scopes: may, days: 30, ...overrides });
  const row = await prisma.apiKey.findFirstOrThrow({ where: { name }, include: { user: true } });
  return { admin, branch, key, name, row };
}

async function call(
  handler: RouteHandler,
  key: string | undefined,
  { body, params = {} }: { body?: unknown; params?: Record<string, string> } = {},
) {
  const headers = {
    ...(key ? { authorization: `Bearer ${key}` } : {}),
    ...(body ? { "content-type": "application/json" } : {}),
  };
  const request = new Request("http://desk.test/api/v1/x", {
    ...{ method: body ? "POST" : "GET", headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = await handler(request, { params: Promise.resolve(params) });
  return { status: answer.status, json: await answer.json(), headers: answer.headers };
}

const newcomer = () => ({
  ...{ applicationId: `LN-${crypto.randomUUID()}`, externalReferenceId: "LOS-1", name: "Tara Specimen" },
  ...{ productType: "POC_CDL", expectedDocuments: ["PAN"] },
});

test("a lender's system opens an applicant, tells their consent, puts a file into the store, submits it, and looks how far it is", async () => {
  const { key, branch, row } = await newKey();
  const opened = await call(postApplicant, key, { body: newcomer() });
  expect(opened.status).toBe(201);
  const applicantId = opened.json.id;
  const bytes = newPdf();
  const file = { fileName: "pan.pdf", contentType: "application/pdf", byteSize: bytes.length, sha256: sha256Of(bytes) };
  const announced = { body: { applicantId, ...file, submissionMode: "UPLOAD" } };
  expect(await call(postUpload, key, announced)).toMatchObject({ status: 409, json: { title: "consent_missing" } });
  const { json: notice } = await call(getNotice, key);
  expect(notice.text).toContain("Data Protection Board");
  const answer = { decision: "GIVEN", version: notice.version, language: notice.language };
  const told = await call(postConsent, key, { body: answer, params: { applicantId } });
  expect(told).toMatchObject({ status: 200, json: { state: "given" } });
  const promised = await call(postUpload, key, announced);
  expect(promised.status).toBe(200);
  const put = await fetch(promised.json.url, {
    method: "PUT",
    headers: promised.json.headers,
    body: new Uint8Array(bytes),
  });
  expect(put.status).toBe(200);
  const documentIds = [promised.json.documentId];
  const submitted = await call(postBatch, key, { body: { applicantId, documentIds } });
  expect(submitted).toMatchObject({ status: 202, json: { state: "SUBMITTED" } });
  const { batchId } = submitted.json;
  expect(await call(getBatch, key, { params: { batchId } })).toMatchObject({
    ...{ status: 200, json: { id: batchId, applicantId, documents: [{ id: documentIds[0], fileName: "pan.pdf" }] } },
  });
  expect(await call(getApplicant, key, { params: { applicantId } })).toMatchObject({
    ...{ status: 200, json: { id: applicantId, checklist: [{ documentType: "PAN", state: "pending" }] } },
  });
  const applicant = await prisma.applicant.findUniqueOrThrow({ where: { id: applicantId } });
  expect(applicant).toMatchObject({ branchId: branch.id, createdById: row.userId });
  const events = await prisma.auditEvent.findMany({ where: { applicantId }, orderBy: { id: "asc" } });
  expect(new Set(events.map(({ actorId }) => actorId))).toEqual(new Set([row.userId]));
  expect(events.map(({ type }) => type)).toEqual([
    ...["applicant.created", "consent.given", "batch.submitted", "batch.viewed", "applicant.viewed"],
  ]);
});

test("results go out with identity numbers masked but for their last four signs", async () => {
  const { key, row } = await newKey();
  const officer = await newActor({ branchId: row.user.branchId });
  const extract = {
    pan_number: { value: "ABCPD1234K", confidence_score: 0.99 },
    name: { value: "Tara Specimen", confidence_score: 1 },
  };
  const batch = await newEndedBatch(officer, await newApplicant(officer), [{ extract }]);
  const { status, json } = await call(getBatch, key, { params: { batchId: batch.id } });
  expect(status).toBe(200);
  expect(JSON.stringify(json)).not.toContain("ABCPD1234K");
  expect(json.documents[0].fields).toMatchObject([
    { name: "pan_number", value: "XXXXXX234K", confidence: 0.99, checked: false },
    { name: "name", value: "Tara Specimen" },
  ]);
});

test.each([
  ["applicants:write", postApplicant, { body: newcomer() }],
  ["documents:write", postUpload, { body: {} }],
  ["documents:write", postBatch, { body: {} }],
  ["applicants:read", getApplicant, { params: { applicantId: "c000000000000000000000000" } }],
  ["results:read", getBatch, { params: { batchId: "c000000000000000000000000" } }],
] as const)("without %s a key is refused, and told what it lacks", async (scope, handler, given) => {
  const { key } = await newKey(scopes.filter((one) => one !== scope));
  expect(await call(handler, key, given)).toMatchObject({
    ...{ status: 403, json: { title: "not_allowed", detail: `This API key may not do this: it needs ${scope}` } },
  });
});

test("a key sees its own branch and no other", async () => {
  const { key } = await newKey();
  const applicant = await newApplicant(await newActor());
  expect(await call(getApplicant, key, { params: { applicantId: applicant.id } })).toMatchObject({ status: 404 });
});

test("no key, an unknown one, one that is past, revoked, or of a closed branch is refused alike", async () => {
  const [past, revoked, closed] = [await newKey(), await newKey(), await newKey()];
  await prisma.apiKey.update({ where: { id: past.row.id }, data: { expiresAt: new Date(Date.now() - 1) } });
  await revokeKey(revoked.admin, { keyId: revoked.row.id });
  await prisma.branch.update({ where: { id: closed.branch.id }, data: { closedAt: new Date() } });
  for (const key of [undefined, "patra_nothing", past.key, revoked.key, closed.key]) {
    expect(await call(postApplicant, key, { body: newcomer() })).toMatchObject({ status: 401 });
  }
  const states = new Map((await listKeys(past.admin)).map(({ id, state }) => [id, state]));
  expect([past, revoked, closed].map(({ row }) => states.get(row.id))).toEqual(["EXPIRED", "REVOKED", "ACTIVE"]);
});

test("a key is kept as its hash, shows when it was used, and its making and end stand in the trail without it", async () => {
  const { admin, key, name, row } = await newKey();
  const used = async () => (await listKeys(admin)).find(({ id }) => id === row.id)?.lastUsedAt;
  expect(await used()).toBeNull();
  await call(postApplicant, key, { body: newcomer() });
  expect(await used()).toBeInstanceOf(Date);
  await revokeKey(admin, { keyId: row.id });
  await expect(revokeKey(admin, { keyId: row.id })).rejects.toMatchObject({ code: "not_found" });
  const events = await prisma.auditEvent.findMany({ where: { actorId: admin.id }, orderBy: { id: "asc" } });
  expect(events.map(({ type, data }) => [type, (data as { name: string }).name])).toEqual([
    ["key.created", name],
    ["key.revoked", name],
  ]);
  expect(JSON.stringify([events.map(({ data }) => data), await prisma.apiKey.findMany()])).not.toContain(key);
  expect(key.startsWith(row.start)).toBe(true);
});

test("whom a key acts as is nobody to sign in as, stands in no list of users, and is given no password", async () => {
  const { admin, row } = await newKey();
  expect(await signIn({ email: row.user.email, password: "anything at all" }, "c")).toEqual({ refused: "wrong" });
  expect((await listUsers(admin, { q: row.user.email })).rows).toEqual([]);
  await expect(resetPassword(admin, { userId: row.userId })).rejects.toMatchObject({ code: "not_found" });
});

test("a key that calls too often is told when to call again, does nothing until then, and holds up no other key", async () => {
  const [busy, other] = [await newKey(), await newKey()];
  await call(getNotice, busy.key);
  const { key: window } = await prisma.rateWindow.findFirstOrThrow({ orderBy: { startedAt: "desc" } });
  await prisma.rateWindow.update({ where: { key: window }, data: { calls: perKey.most - 1 } });
  expect(await call(getNotice, busy.key)).toMatchObject({ status: 200 });
  const refused = await call(postApplicant, busy.key, { body: newcomer() });
  expect(refused).toMatchObject({ status: 429, json: { title: "too_many_requests" } });
  const seconds = Number(refused.headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(50);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(refused.json.details).toEqual({ retryAfterSeconds: seconds });
  expect(refused.json.detail).toContain(`Wait ${seconds} seconds`);
  expect(await prisma.applicant.count({ where: { createdById: busy.row.userId } })).toBe(0);
  expect(await call(getNotice, other.key)).toMatchObject({ status: 200 });
  await prisma.rateWindow.update({ where: { key: window }, data: { startedAt: new Date(Date.now() - 61_000) } });
  expect(await call(getNotice, busy.key)).toMatchObject({ status: 200 });
});

test("who guesses at keys is slowed down, and a good key of the same address is not", async () => {
  const { key } = await newKey();
  const statuses: number[] = [];
  for (let guess = 0; guess < 62; guess++) statuses.push((await call(getNotice, `patra_${guess}`)).status);
  expect(statuses[0]).toBe(401);
  expect(statuses.slice(-1)).toEqual([429]);
  expect(await call(getNotice, key)).toMatchObject({ status: 200 });
});

test("keys are an admin's to make, list and revoke", async () => {
  const { row } = await newKey();
  const officer = await newActor();
  const input = { name: "Mine", branchId: officer.branchId, scopes: [...scopes], days: 30 as const };
  for (const attempt of [
    () => createKey(officer, input),
    () => listKeys(officer),
    () => revokeKey(officer, { keyId: row.id }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "not_allowed" });
  }
  const admin = await newAdmin();
  const branch = await newBranch();
  await setBranchOpen(admin, { branchId: branch.id, open: false });
  await expect(createKey(admin, { ...input, branchId: branch.id })).rejects.toMatchObject({ code: "invalid_input" });
});
