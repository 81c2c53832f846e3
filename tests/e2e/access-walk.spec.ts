import { readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext, APIResponse, BrowserContext } from "@playwright/test";
import { type Access, permits } from "../../lib/auth/access";
import type { Role } from "../../lib/auth/actor";
import { pageAccess } from "../../lib/auth/page-access";
import { announcement, uploadDocument } from "../support/desk-client";
import { deskRoutes, plainPages } from "../support/desk-routes";
import { measureFirstLoad } from "../support/first-load";
import { type DemoUser, demoLogin, expect, test } from "../support/login";
import { createApplicant, sampleFile, uniqueImage } from "../support/officer-pages";
import { standingOut, zoomedWidths } from "../support/reflow";

/*
 * Every page and every route of the desk, opened by everybody, over HTTP against the running product. That none is left
 * out is the business of tests/unit/auth/declared-access.test.ts, which knows the same two lists.
 */
const everybody: DemoUser[] = ["nobody", "officer of another branch", "officer", "reviewer", "admin", "auditor"];

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

/** The walk's pages are tabs of one browser a user: as many browsers as pages would each fetch and parse all scripts anew. */
const walk = test.extend<object, { browserOf: (user: DemoUser) => Promise<BrowserContext> }>({
  browserOf: [
    async ({ browser, sessionOf }, use) => {
      const opened = new Map<DemoUser, BrowserContext>();
      await use(async (user) => {
        const context =
          opened.get(user) ??
          (await browser.newContext({ baseURL: process.env.TEST_ORIGIN, storageState: await sessionOf(user) }));
        opened.set(user, context);
        return context;
      });
      for (const context of opened.values()) await context.close();
    },
    { scope: "worker" },
  ],
  page: async ({ browserOf, signedInAs }, use) => {
    const page = await (await browserOf(signedInAs)).newPage();
    await use(page);
    await page.close();
  },
});

interface Records {
  applicantName: string;
  applicantId: string;
  batchId: string;
  documentId: string;
  userId: string;
  /** A request context of each user's own session. */
  http: Record<DemoUser, APIRequestContext>;
}
let records: Records;

test.beforeAll(async ({ browser, playwright, sessionOf }) => {
  test.setTimeout(180_000);
  const baseURL = process.env.TEST_ORIGIN;
  const contexts = everybody.map(async (user) => {
    const storageState = await sessionOf(user);
    return [user, await playwright.request.newContext({ baseURL, storageState, maxRedirects: 0 })] as const;
  });
  const http = Object.fromEntries(await Promise.all(contexts)) as Records["http"];

  const context = await browser.newContext({ baseURL, storageState: await sessionOf("officer") });
  const page = await context.newPage();
  const applicantName = await createApplicant(page);
  const applicantId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await context.close();

  const sample = sampleFile("pan");
  const mimeType = sample.endsWith("pdf") ? "application/pdf" : sample.endsWith("png") ? "image/png" : "image/jpeg";
  const file = { name: path.basename(sample), mimeType, buffer: readFileSync(sample) };
  const documentId = await uploadDocument(http.officer, applicantId, file);
  const submitted = await http.officer.post("/api/batches", { data: { applicantId, documentIds: [documentId] } });
  expect(submitted.status()).toBe(202);
  const { batchId } = await submitted.json();
  const image = () => http.officer.get(`/api/documents/${documentId}/pages/1`);
  await expect.poll(async () => (await image()).status(), { timeout: 120_000 }).toBe(200);
  const found = await http.admin.get(`/admin/users?q=${demoLogin("officer").email}`);
  const userId = /\/admin\/users\/(c[a-z0-9]{24})/.exec(await found.text())?.[1] ?? "";
  records = { applicantName, applicantId, batchId, documentId, userId, http };
});

test.afterAll(async () => {
  for (const context of Object.values(records?.http ?? {})) await context.dispose();
});

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

/** The address of a page or route, with the records' own ids. */
function addressOf(folder: string): string {
  const { applicantId, batchId, documentId, userId } = records;
  const ids: Record<string, string> = {
    ...{ applicantId, batchId, documentId, userId },
    ...{ page: "1", "...nextauth": "csrf", code: "POC_CDL" },
  };
  return folder.replace(/\/\([^)]+\)/g, "").replace(/\[([^\]]+)\]/g, (_, name: string) => ids[name] ?? name) || "/";
}

for (const user of everybody) {
  walk.describe(`as ${user}`, () => {
    walk.use({ signedInAs: user });

    for (const [folder, access] of Object.entries(pageAccess)) {
      const isOfBranch = folder.startsWith("/(officer)") && folder.includes("[");
      const isRefused = user !== "nobody" && !mayPass(access, user);
      const isHidden = isOfBranch && user === "officer of another branch";

      walk(
        `the page ${folder} is ${user === "nobody" && access !== "public" ? "led to the sign-in" : isRefused || isHidden ? "not found" : "shown"}`,
        async ({ page }) => {
          const address = addressOf(folder);
          const answer = await page.goto(address);
          const heading = page.getByRole("heading", { level: 1 });
          if (user === "nobody" && folder !== "/(auth)/invitation") {
            await expect(heading).toHaveText("Sign in");
            const back = new URL(page.url()).searchParams.get("callbackUrl");
            expect(back).toBe(["/", "/login"].includes(address) ? null : address);
          } else if (isRefused) {
            const isAdmins = folder.startsWith("/(admin)");
            await expect(heading).toHaveText(isAdmins ? "This page does not exist" : "Nothing is here for you");
            // The officer's pages have begun to be sent, by what they show while loading, before it is known.
            if (isAdmins) expect(answer?.status()).toBe(404);
          } else if (isHidden) {
            await expect(heading).toHaveText("Nothing is here for you");
            expect(await page.content()).not.toContain(records.applicantName);
          } else {
            await expect(heading).toHaveText(headings[folder as keyof typeof pageAccess]);
          }
        },
      );
    }
  });
}

/** Kilobytes of compressed script a page may load before anybody does anything. */
const MOST_SCRIPT = 150;

for (const folder of Object.keys(pageAccess)) {
  test(`the page ${folder} loads at most ${MOST_SCRIPT} kB of script first`, async () => {
    const { bytes, scripts } = await measureFirstLoad(
      records.http[folder === "/(auth)/login" ? "nobody" : "admin"],
      addressOf(folder),
    );
    const largest = scripts
      .sort((a, b) => b.bytes - a.bytes)
      .map(({ path, bytes }) => `${(bytes / 1024).toFixed(1)} ${path}`);
    expect(scripts.length).toBeGreaterThan(3);
    expect(bytes / 1024, largest.join("\n")).toBeLessThanOrEqual(MOST_SCRIPT);
  });
}

walk.describe("as admin", () => {
  walk.use({ signedInAs: "admin" });

  for (const folder of Object.keys(pageAccess)) {
    walk(`the page ${folder} is read without scrolling sideways at 200 and at 400 %`, async ({ page }) => {
      await page.goto(addressOf(folder));
      for (const width of zoomedWidths) {
        await page.setViewportSize({ width, height: 512 });
        expect(await standingOut(page), `${width} pixels wide`).toEqual([]);
      }
    });
  }
});

test("a browser that does not take brotli is sent the same script", async () => {
  const { nobody } = records.http;
  const { scripts } = await measureFirstLoad(nobody, "/login");
  const address = scripts[0]?.path ?? "";
  const plain = await nobody.get(address, { headers: { "Accept-Encoding": "identity" } });
  expect(plain.headers()["content-encoding"]).toBeUndefined();
  expect(await plain.text()).toBe(await (await nobody.get(address)).text());
});

/** A picture that waits to be submitted. */
const awaited = () => uploadDocument(records.http.officer, records.applicantId, uniqueImage("walk.png"));

type Call = (http: APIRequestContext, address: string) => Promise<APIResponse>;

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
    call: async (http, address) => {
      const { applicantId } = records;
      const documentId = await uploadDocument(records.http.officer, applicantId, uniqueImage("walk.png"));
      return http.post(address, { data: { applicantId, documentIds: [documentId] } });
    },
    success: 202,
  },
  "GET batches/[batchId]/events": { call: (http, address) => http.get(address), success: 200 },
  // The batch has nothing that failed: it is the use case that refuses, after access was granted.
  "POST batches/[batchId]/resend": {
    call: (http, address) => http.post(address, { data: { documentIds: [records.documentId] } }),
    success: 409,
  },
  "DELETE documents/[documentId]": {
    call: async (http) => {
      const { applicantId } = records;
      const documentId = await uploadDocument(records.http.officer, applicantId, uniqueImage("walk.png"));
      return http.delete(`/api/documents/${documentId}`);
    },
    success: 204,
  },
  "GET documents/[documentId]/pages/[page]": { call: (http, address) => http.get(address), success: 200 },
  "GET applicants/[applicantId]/arrived": { call: (http, address) => http.get(address), success: 200 },
  "GET exports": { call: (http, address) => http.get(`${address}?what=batches&format=csv`), success: 200 },
  "GET home": { call: (http, address) => http.get(address), success: 200, isOfNoBranch: true },
  "GET health": { call: (http, address) => http.get(address), success: 200 },
  "POST search": {
    call: (http, address) => http.post(address, { data: { q: records.applicantName } }),
    success: 200,
    isOfNoBranch: true,
  },
  // The picture was sent whole: no upload in parts is open, which the use case says after access was granted.
  "POST uploads/[documentId]/complete": {
    call: async (http) => http.post(`/api/uploads/${await awaited()}/complete`, { data: {} }),
    success: 204,
  },
  "POST uploads/[documentId]/parts": {
    call: async (http) =>
      http.post(`/api/uploads/${await awaited()}/parts`, { data: { number: 1, sha256: "0".repeat(64) } }),
    success: 409,
  },
  "POST uploads/parts": {
    call: (http, address) => http.post(address, { data: announcement(records.applicantId, uniqueImage("walk.png")) }),
    success: 200,
  },
  "POST uploads/presign": {
    call: (http, address) => http.post(address, { data: announcement(records.applicantId, uniqueImage("walk.png")) }),
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
    call: (http, address) => {
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
    call: (http, address) => http.post(address, { data: { ...noLink, documentId: records.documentId } }),
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
    test(`${method} /api/${folder} answers each user as declared: ${access}`, async () => {
      const known = calls[`${method} ${folder}`];
      if (!known) throw new Error(`Say in this file how ${method} /api/${folder} is called`);
      for (const user of everybody) {
        const answer = await known.call(records.http[user], addressOf(`/api/${folder}`));
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
  test(`${page} is plain HTML and the same for everybody`, async () => {
    const address = page.replace("[language]", "en");
    for (const user of everybody) {
      const answer = await records.http[user].get(address);
      expect(answer.status(), user).toBe(200);
      expect(await answer.text()).toContain("<h1>Send your documents</h1>");
    }
  });
}
