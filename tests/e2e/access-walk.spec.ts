import type { APIRequestContext, APIResponse } from "@playwright/test";
import { type Access, permits } from "../../lib/auth/access";
import type { Role } from "../../lib/auth/actor";
import { pageAccess } from "../../lib/auth/page-access";
import { announcement, uploadDocument } from "../support/desk-client";
import { type DeskRecords, everybody, test as withRecords } from "../support/desk-records";
import { deskRoutes, plainPages } from "../support/desk-routes";
import { type DemoUser, demoLogin, expect } from "../support/login";
import { uniqueImage } from "../support/officer-pages";

/*
 * Every page and every route of the desk, asked for by everybody, over HTTP against the running product: what is not sent
 * cannot be seen. That none is left out is the business of tests/unit/auth/declared-access.test.ts, which knows the same
 * two lists.
 */
const test = withRecords.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads off the pattern that no page is to be opened.
  quietConsole: ({}, use) => use(undefined),
});

/** The roles behind them, where anybody is. */
const roleOf: Partial<Record<DemoUser, Role>> = {
  "officer of another branch": "OFFICER",
  officer: "OFFICER",
  reviewer: "REVIEWER",
  admin: "ADMIN",
  auditor: "AUDITOR",
};
const mayPass = (access: Access, user: DemoUser) => {
  const role = roleOf[user];
  return permits(access, role && { role });
};

/** The pages by what stands at their head for who may open them. */
const headings: Record<keyof typeof pageAccess, RegExp> = {
  "/(auth)/invitation": /^Your invitation$/,
  "/(auth)/login": /^Home$/, // who is signed in is led on
  "/(account)/account": /^Your account$/,
  "/(officer)": /^Home$/,
  "/(officer)/applicants": /^Applicants$/,
  "/(officer)/applicants/new": /^New applicant$/,
  "/(officer)/applicants/[applicantId]": /^Tara Specimen/,
  "/(officer)/applicants/[applicantId]/data": /^Kept data$/,
  "/(officer)/applicants/[applicantId]/cross-checks": /^How the documents agree$/,
  "/(officer)/applicants/[applicantId]/upload": /^Add documents$/,
  "/(officer)/batches/[batchId]": /^Batch$/,
  "/(officer)/documents/[documentId]": /^PAN card$/,
  "/(officer)/documents/[documentId]/compare": /^Old and new$/,
  "/(officer)/inbox": /^WhatsApp$/,
  "/(docs)/docs/api": /^API$/,
  "/(account)/account/second-factor": /^Set up your second factor$/,
  "/(admin)/admin/access": /^Signing in$/,
  "/(admin)/admin/audit": /^Audit$/,
  "/(admin)/admin/analytics": /^Analytics$/,
  "/(admin)/admin/batches": /^Batches$/,
  "/(admin)/admin/batches/[batchId]": /^Batch in full$/,
  "/(admin)/admin/deliveries": /^Deliveries$/,
  "/(admin)/admin/queue": /^Queue$/,
  "/(admin)/admin/settings": /^Product types$/, // which the settings begin with
  "/(admin)/admin/settings/products": /^Product types$/,
  "/(admin)/admin/settings/products/[code]": /^Consumer durable loan \(trial\)$/,
  "/(admin)/admin/settings/products/new": /^New product type$/,
  "/(admin)/admin/settings/erasures": /^Erasure requests$/,
  "/(admin)/admin/settings/retention": /^Retention$/,
  "/(admin)/admin/settings/thresholds": /^Thresholds$/,
  "/(admin)/admin/branches": /^Branches$/,
  "/(admin)/admin/keys": /^API keys$/,
  "/(admin)/admin/users": /^Users$/,
  "/(admin)/admin/users/[userId]": new RegExp(`^${demoLogin("officer").name}$`),
};

/** What stands in the main headings of what was sent, be it in pieces. */
const headingsOf = (html: string) =>
  [...html.matchAll(/<h1\b[^>]*>(.*?)<\/h1>/gs)].map(([, inner = ""]) => inner.replace(/<[^>]*>/g, ""));

/** What Next sends for a page that says it is not there; the browser then draws the words. */
const notFound = "NEXT_HTTP_ERROR_FALLBACK;404";

for (const user of everybody) {
  for (const [folder, access] of Object.entries(pageAccess)) {
    const isUnknown = user === "nobody" && access !== "public";
    const isHidden = user === "officer of another branch" && folder.startsWith("/(officer)") && folder.includes("[");
    const isShown = mayPass(access, user) && !isHidden;
    const outcome = isUnknown ? "leads to the sign-in" : isShown ? "is shown" : "is not found";

    test(`the page ${folder} ${outcome} for ${user}`, async ({ records }) => {
      const { applicantName, http, addressOf } = records;
      const address = addressOf(folder);
      const answer = await http[user].get(address);
      if (isUnknown) {
        expect(answer.status()).toBe(307);
        const back = address === "/" ? "" : `?callbackUrl=${encodeURIComponent(address)}`;
        expect(answer.headers().location).toBe(`/login${back}`);
        expect(await answer.text()).toBe(answer.headers().location);
      } else if (isShown) {
        const shown = answer.status() === 307 ? await http[user].get(answer.headers().location ?? "") : answer;
        expect(shown.status()).toBe(200);
        const heading =
          user === "nobody" && folder === "/(auth)/login" ? /^Sign in$/ : headings[folder as keyof typeof pageAccess];
        expect(headingsOf(await shown.text())).toEqual([expect.stringMatching(heading)]);
      } else {
        // The officer's pages have begun to be sent, by what they show while loading, before it is known.
        expect(answer.status()).toBe(folder.startsWith("/(admin)") ? 404 : 200);
        const html = await answer.text();
        expect(html).toContain(notFound);
        expect(headingsOf(html)).toEqual([]);
        expect(html).not.toContain(applicantName);
      }
    });
  }
}

/** A picture that waits to be submitted. */
const awaited = ({ http, applicantId }: DeskRecords) =>
  uploadDocument(http.officer, applicantId, uniqueImage("walk.png"));

type Call = (http: APIRequestContext, address: string, records: DeskRecords) => Promise<APIResponse>;

const noLink = { token: "of no link" };

/** How each handler is called so that it would succeed, and what it then answers. */
const calls: Record<string, { call: Call; success: number; isOfNoBranch?: true }> = {
  "GET analytics": { call: (http, address) => http.get(`${address}?chart=mode`), success: 200, isOfNoBranch: true },
  "GET applicants/[applicantId]/report": { call: (http, address) => http.get(address), success: 200 },
  // The product under test takes results by polling alone: there is nobody to let in.
  "POST atlas/callback": { call: (http, address) => http.post(address, { data: {} }), success: 404 },
  "POST atlas/token": { call: (http, address) => http.post(address), success: 404 },
  "GET auth/[...nextauth]": { call: (http, address) => http.get(address), success: 200 },
  "POST auth/[...nextauth]": { call: (http) => http.post("/api/auth/_log", { form: {} }), success: 200 },
  "POST batches": {
    call: async (http, address, records) => {
      const { applicantId } = records;
      return http.post(address, { data: { applicantId, documentIds: [await awaited(records)] } });
    },
    success: 202,
  },
  "GET batches/[batchId]/events": { call: (http, address) => http.get(address), success: 200 },
  // The batch has nothing that failed: it is the use case that refuses, after access was granted.
  "POST batches/[batchId]/resend": {
    call: (http, address, records) => http.post(address, { data: { documentIds: [records.documentId] } }),
    success: 409,
  },
  "DELETE documents/[documentId]": {
    call: async (http, _, records) => http.delete(`/api/documents/${await awaited(records)}`),
    success: 204,
  },
  "GET documents/[documentId]/pages/[page]": { call: (http, address) => http.get(address), success: 200 },
  "GET applicants/[applicantId]/arrived": { call: (http, address) => http.get(address), success: 200 },
  "GET exports": { call: (http, address) => http.get(`${address}?what=batches&format=csv`), success: 200 },
  "GET home": { call: (http, address) => http.get(address), success: 200, isOfNoBranch: true },
  "GET health": { call: (http, address) => http.get(address), success: 200 },
  "POST search": {
    call: (http, address, records) => http.post(address, { data: { q: records.applicantName } }),
    success: 200,
    isOfNoBranch: true,
  },
  // The picture was sent whole: no upload in parts is open, which the use case says after access was granted.
  "POST uploads/[documentId]/complete": {
    call: async (http, _, records) => http.post(`/api/uploads/${await awaited(records)}/complete`, { data: {} }),
    success: 204,
  },
  "POST uploads/[documentId]/parts": {
    call: async (http, _, records) =>
      http.post(`/api/uploads/${await awaited(records)}/parts`, { data: { number: 1, sha256: "0".repeat(64) } }),
    success: 409,
  },
  "POST uploads/parts": {
    call: (http, address, records) =>
      http.post(address, { data: announcement(records.applicantId, uniqueImage("walk.png")) }),
    success: 200,
  },
  "POST uploads/presign": {
    call: (http, address, records) =>
      http.post(address, { data: announcement(records.applicantId, uniqueImage("walk.png")) }),
    success: 200,
  },
  // Nobody here knows the secret of a link.
  "POST upload-links/consent": {
    call: (http, address) =>
      http.post(address, { data: { ...noLink, decision: "GIVEN", version: "1", language: "en" } }),
    success: 404,
  },
  "POST upload-links/finish": { call: (http, address) => http.post(address, { data: noLink }), success: 404 },
  "POST upload-links/open": {
    call: (http, address) => http.post(address, { data: { ...noLink, language: "en" } }),
    success: 404,
  },
  "POST upload-links/presign": {
    call: (http, address, records) => {
      const {
        applicantId: _applicant,
        knowingly: _knowingly,
        ...file
      } = announcement(records.applicantId, uniqueImage("walk.png"));
      return http.post(address, { data: { ...noLink, ...file } });
    },
    success: 404,
  },
  "POST upload-links/received": {
    call: (http, address, records) => http.post(address, { data: { ...noLink, documentId: records.documentId } }),
    success: 404,
  },
  // A session is no key: whoever is signed in is as unknown here as anybody.
  "POST v1/applicants": { call: (http, address) => http.post(address, { data: {} }), success: 401 },
  "GET v1/applicants/[applicantId]": { call: (http, address) => http.get(address), success: 401 },
  "POST v1/applicants/[applicantId]/consent": {
    call: (http, address) => http.post(address, { data: {} }),
    success: 401,
  },
  "GET v1/notice": { call: (http, address) => http.get(address), success: 401 },
  "POST v1/batches": { call: (http, address) => http.post(address, { data: {} }), success: 401 },
  "GET v1/batches/[batchId]": { call: (http, address) => http.get(address), success: 401 },
  "POST v1/uploads": { call: (http, address) => http.post(address, { data: {} }), success: 401 },
  // Nobody here knows the verify token or the secret that signs.
  "GET whatsapp/webhook": { call: (http, address) => http.get(address), success: 403 },
  "POST whatsapp/webhook": { call: (http, address) => http.post(address, { data: {} }), success: 401 },
};

for (const [folder, methods] of Object.entries(deskRoutes)) {
  for (const [method, access] of Object.entries(methods)) {
    test(`${method} /api/${folder} answers each user as declared: ${access}`, async ({ records }) => {
      const known = calls[`${method} ${folder}`];
      if (!known) throw new Error(`Say in this file how ${method} /api/${folder} is called`);
      for (const user of everybody) {
        const answer = await known.call(records.http[user], records.addressOf(`/api/${folder}`), records);
        const isHidden = access !== "public" && !known.isOfNoBranch && user === "officer of another branch";
        const passed = isHidden ? 404 : known.success;
        const refused = user === "nobody" || access.startsWith("key ") ? 401 : 403;
        expect(answer.status(), `${user}: ${(await answer.text()).slice(0, 200)}`).toBe(
          mayPass(access, user) ? passed : refused,
        );
      }
    });
  }
}

for (const page of plainPages) {
  test(`${page} is plain HTML and the same for everybody`, async ({ records }) => {
    const address = page.replace("[language]", "en");
    for (const user of everybody) {
      const answer = await records.http[user].get(address);
      expect(answer.status(), user).toBe(200);
      expect(await answer.text()).toContain("<h1>Send your documents</h1>");
    }
  });
}
