import { readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { uploadDocument } from "./desk-client";
import { type DemoUser, demoLogin, expect, test as withUsers } from "./login";
import { createApplicant, sampleFile } from "./officer-pages";

export const everybody: DemoUser[] = ["nobody", "officer of another branch", "officer", "reviewer", "admin", "auditor"];

export interface DeskRecords {
  applicantName: string;
  applicantId: string;
  /** Submitted by the officer and read: a PAN card. */
  batchId: string;
  documentId: string;
  userId: string;
  /** A request context of each user's own session, which follows no redirect by itself. */
  http: Record<DemoUser, APIRequestContext>;
  /** The address of a page or route, with the records' own ids. */
  addressOf: (folder: string) => string;
}

/** Tests that open every page and route there is: each worker has one of every record, and everybody's session. */
export const test = withUsers.extend<object, { records: DeskRecords }>({
  records: [
    async ({ browser, playwright, sessionOf }, use) => {
      const baseURL = process.env.TEST_ORIGIN;
      const contexts = everybody.map(async (user) => {
        const storageState = await sessionOf(user);
        return [user, await playwright.request.newContext({ baseURL, storageState, maxRedirects: 0 })] as const;
      });
      const http = Object.fromEntries(await Promise.all(contexts)) as DeskRecords["http"];

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

      const ids: Record<string, string> = {
        ...{ applicantId, batchId, documentId, userId },
        ...{ page: "1", "...nextauth": "csrf", code: "POC_CDL" },
      };
      const addressOf = (folder: string) =>
        folder.replace(/\/\([^)]+\)/g, "").replace(/\[([^\]]+)\]/g, (_, name: string) => ids[name] ?? name) || "/";
      await use({ applicantName, applicantId, batchId, documentId, userId, http, addressOf });
      for (const context of Object.values(http)) await context.dispose();
    },
    { scope: "worker", timeout: 180_000 },
  ],
});
