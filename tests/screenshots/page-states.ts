import path from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { StorageState } from "../support/login";
import { createApplicant } from "../support/officer-pages";
import { breakDesk } from "./break-desk";
import type { Records } from "./find-records";

/** Each width, scheme and language with each other once. */
const looks = [
  { width: 390, colorScheme: "light", locale: "hi-IN" },
  { width: 390, colorScheme: "dark", locale: "en-IN" },
  { width: 1280, colorScheme: "light", locale: "en-IN" },
  { width: 1280, colorScheme: "dark", locale: "hi-IN" },
] as const;

interface Wanted {
  sessions: Record<"officer" | "officerOfNone" | "admin", StorageState>;
  records: Records;
  folder: string;
}

/** Addresses at which nothing is found. */
const nothingFound: Record<keyof Pick<Wanted["sessions"], "officer" | "admin">, string[]> = {
  officer: ["/applicants?q=zzzz", "/applicants/c000000000000000000000000", "/no-such-page"],
  admin: [
    "/admin/batches?q=zzzz",
    "/admin/users?q=zzzz",
    "/admin/deliveries?q=zzzz",
    "/admin/audit?record=c000000000000000000000000",
    "/admin/analytics?from=2020-01-01&to=2020-01-02",
    "/admin/keys",
    "/admin/settings/erasures",
    "/admin/no-such-page",
  ],
};

/** What pages show where nothing is, where something failed, and before anything has come. */
export async function pageStates(browser: Browser, { sessions, records, folder }: Wanted): Promise<void> {
  const { applicantId, batchId, documentId } = records;
  const office = await browser.newContext({ storageState: sessions.officer, baseURL: process.env.TEST_ORIGIN });
  const fresh = await office.newPage();
  await createApplicant(fresh, [], "", { agrees: false });
  const freshAddress = new URL(fresh.url()).pathname;
  await office.close();

  const everyLook = async (
    use: (open: (user: keyof Wanted["sessions"]) => Promise<BrowserContext>, shoot: Shoot) => Promise<void>,
  ) => {
    for (const { width, colorScheme, locale } of looks) {
      const opened: BrowserContext[] = [];
      const open = async (user: keyof Wanted["sessions"]) => {
        const context = await browser.newContext({
          ...{ storageState: sessions[user], colorScheme, locale, baseURL: process.env.TEST_ORIGIN },
          ...{ viewport: { width, height: 844 }, reducedMotion: "reduce" as const },
        });
        opened.push(context);
        return context;
      };
      await use(open, async (page, name) => {
        const file = `${name.replace(/[^\w-]+/g, "-")}-${width}-${colorScheme}-${locale.slice(0, 2)}.png`;
        await page.screenshot({ path: path.join(folder, file), fullPage: true });
      });
      for (const context of opened) await context.close();
    }
  };

  await everyLook(async (open, shoot) => {
    const visit = async (page: Page, address: string, name: string) => {
      await page.goto(address, { waitUntil: "networkidle" });
      await shoot(page, name);
    };
    const newcomer = await (await open("officerOfNone")).newPage();
    for (const address of ["/", "/applicants", "/inbox"]) await visit(newcomer, address, `empty${address}-of-newcomer`);
    const officer = await (await open("officer")).newPage();
    for (const part of ["", "/upload", "/data", "/cross-checks"]) {
      await visit(officer, `${freshAddress}${part}`, `empty-applicant${part}`);
    }
    for (const address of nothingFound.officer) await visit(officer, address, `empty${address}`);
    const admin = await (await open("admin")).newPage();
    for (const address of nothingFound.admin) await visit(admin, address, `empty${address}`);
  });

  const links = [
    ["/", "/applicants"],
    ["/applicants", `/applicants/${applicantId}`],
    [`/applicants/${applicantId}`, `/applicants/${applicantId}/upload`],
    [`/applicants/${applicantId}`, `/batches/${batchId}`],
    [`/batches/${batchId}`, `/documents/${documentId}`],
  ] as const;
  await everyLook(async (open, shoot) => {
    const page = await (await open("officer")).newPage();
    for (const [from, to] of links) {
      await page.goto(from, { waitUntil: "networkidle" });
      // The answer is held back; what was fetched ahead is what one sees meanwhile.
      await page.route("**/*", async (route) => {
        const { rsc, "next-router-prefetch": isAhead } = route.request().headers();
        if (!rsc || isAhead) await route.continue();
      });
      await page.locator(`a[href="${to}"]`).first().click();
      await page.locator("[aria-busy=true]").first().waitFor();
      await shoot(page, `loading${to.replace(/c[a-z0-9]{24}/, "one")}`);
      await page.unrouteAll({ behavior: "ignoreErrors" });
    }
  });

  await breakDesk(() =>
    everyLook(async (open, shoot) => {
      const page = await (await open("officer")).newPage();
      for (const address of ["/", "/applicants", `/applicants/${applicantId}`, `/documents/${documentId}`]) {
        await page.goto(address, { waitUntil: "networkidle" });
        await shoot(page, `error${address.replace(/c[a-z0-9]{24}/, "one")}`);
      }
      const admin = await (await open("admin")).newPage();
      for (const address of ["/admin/batches", "/admin/audit", "/admin/analytics"]) {
        await admin.goto(address, { waitUntil: "networkidle" });
        await shoot(admin, `error${address}`);
      }
    }),
  );
}

type Shoot = (page: Page, name: string) => Promise<void>;
