import { test as base, expect, type Page, type PlaywrightWorkerArgs } from "@playwright/test";
import type { Role } from "../../lib/auth/actor";

interface Login {
  email: string;
  password: string;
  name: string;
  role: Role;
  branchName: string;
}

/** The seeded users by what tests need them for. */
export type DemoUser = "officer" | "officer of another branch" | "reviewer" | "admin" | "auditor" | "nobody";

export type StorageState = Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;

/** The login of a seeded user, as `npm test` made it for this run. */
export function demoLogin(user: Exclude<DemoUser, "nobody">): Login {
  const logins: Login[] = JSON.parse(process.env.DEMO_LOGINS ?? "[]");
  const [first] = logins.filter(({ role }) => role === "OFFICER");
  const found = {
    officer: first,
    "officer of another branch": logins.find(
      ({ role, branchName }) => role === "OFFICER" && branchName !== first?.branchName,
    ),
    reviewer: logins.find(({ role }) => role === "REVIEWER"),
    admin: logins.find(({ role }) => role === "ADMIN"),
    auditor: logins.find(({ role }) => role === "AUDITOR"),
  }[user];
  if (!found) throw new Error(`The seed has no ${user}. Start browser tests with: npm test`);
  return found;
}

interface Options {
  /** Who opens the pages of a test. */
  signedInAs: DemoUser;
  /** Fails a test in whose pages anything went wrong unnoticed. */
  quietConsole: undefined;
}

interface WorkerFixtures {
  sessionOf: (user: DemoUser) => Promise<StorageState | undefined>;
}

/** A session of this login, made over HTTP as the form does. */
export async function sessionFor(
  playwright: Pick<PlaywrightWorkerArgs["playwright"], "request">,
  { email, password }: Pick<Login, "email" | "password">,
): Promise<StorageState> {
  const http = await playwright.request.newContext({ baseURL: process.env.TEST_ORIGIN });
  const { csrfToken } = await (await http.get("/api/auth/csrf")).json();
  const form = { csrfToken, email, password, callbackUrl: "/applicants", json: "true" };
  const answer = await http.post("/api/auth/callback/credentials", { form });
  expect(answer.ok(), `signing in as ${email}`).toBe(true);
  const session = await http.storageState();
  await http.dispose();
  return session;
}

/** Playwright's test with seeded users: each signs in once per worker, over HTTP, as the form does. */
export const test = base.extend<Options, WorkerFixtures>({
  signedInAs: ["officer", { option: true }],
  sessionOf: [
    async ({ playwright }, use) => {
      const sessions = new Map<DemoUser, StorageState>();
      await use(async (user) => {
        if (user === "nobody") return undefined;
        const known = sessions.get(user);
        if (known) return known;
        const session = await sessionFor(playwright, demoLogin(user));
        sessions.set(user, session);
        return session;
      });
    },
    { scope: "worker" },
  ],
  storageState: async ({ signedInAs, sessionOf }, use) => use(await sessionOf(signedInAs)),
  quietConsole: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      // Refused requests are the business of the tests that cause them.
      page.on("console", (message) => {
        if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
          complaints.push(message.text());
        }
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      await use(undefined);
      expect(complaints, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
