import path from "node:path";
import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import type { RouteHandler } from "@/lib/http/route";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { askingRoutes, deskRoutes } from "@/tests/support/desk-routes";
import { newActor, newEndedBatch } from "@/tests/support/desk-rows";
import { cookieHeader } from "@/tests/support/session-cookie";

const api = path.resolve(import.meta.dirname, "../../../app/api");
const changing = Object.entries(deskRoutes).flatMap(([folder, handlers]) =>
  Object.entries(handlers)
    .filter(() => !askingRoutes.has(folder))
    .filter(([method, access]) => method !== "GET" && access !== "public" && !access.startsWith("key "))
    .map(([method]) => ({ folder, method })),
);

test.each(changing)(
  "$method /api/$folder refuses an auditor in clear words and changes nothing",
  async ({ folder, method }) => {
    const officer = await newActor();
    const applicant = await newApplicant(officer);
    const batch = await newEndedBatch(officer, applicant, [{ state: "FAILED", errorCode: "FETCH_TIMEOUT" }]);
    const everything = () =>
      prisma.applicant.findUniqueOrThrow({ where: { id: applicant.id }, include: { batches: true, documents: true } });
    const before = await everything();

    const auditor = await newActor({ role: "AUDITOR" });
    const cookie = await cookieHeader(auditor.id);
    const headers = { cookie, "content-type": "application/json", origin: "http://desk.test" };
    const body = JSON.stringify({ applicantId: applicant.id, documentIds: batch.documents.map(({ id }) => id) });
    const request = new Request(`http://desk.test/api/${folder}`, { method, headers, body });
    const params = Promise.resolve({ batchId: batch.id, documentId: batch.documents[0]?.id });
    const handlers: Record<string, RouteHandler> = await import(path.join(api, folder, "route.ts"));
    const answer = await handlers[method]?.(request, { params });

    expect(answer?.status).toBe(403);
    expect(await answer?.json()).toMatchObject({
      title: "not_allowed",
      detail: "An auditor may look at everything here and change nothing.",
    });
    expect(await everything()).toEqual(before);
  },
);
