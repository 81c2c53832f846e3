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

/** The browser in one of the looks. */
interface Eye {
  open: (user: keyof Wanted["sessions"]) => Promise<Page>;
  shoot: (page: Page, name: string) => Promise<void>;
}

async function everyLook(browser: Browser, { sessions, folder }: Wanted, use: (eye: Eye) => Promise<void>) {
  for (const { width, colorScheme, locale } of looks) {
    const opened: BrowserContext[] = [];
    const open = async (user: keyof Wanted["sessions"]) => {
      const context = await browser.newContext({
        ...{ storageState: sessions[user], colorScheme, locale, baseURL: process.env.TEST_ORIGIN },
        ...{ viewport: { width, height: 844 }, reducedMotion: "reduce" as const },
      });
      opened.push(context);
      return context.newPage();
    };
    const shoot = async (page: Page, name: string) => {
      const plain = name.replace(/c[a-z0-9]{24}/, "one").replace(/[^\w-]+/g, "-");
      const file = `${plain}-${width}-${colorScheme}-${locale.slice(0, 2)}.png`;
      await page.screenshot({ path: path.join(folder, file), fullPage: true });
    };
    await use({ open, shoot });
    for (const context of opened) await context.close();
  }
}

/** Addresses at which nothing is found. */
const nothingFound = {
  officerOfNone: ["/", "/applicants", "/inbox"],
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

/** @param fresh address of an applicant of whom nothing is there */
async function shootEmpty({ open, shoot }: Eye, fresh: string): Promise<void> {
  for (const user of ["officerOfNone", "officer", "admin"] as const) {
    const page = await open(user);
    const parts = user === "officer" ? ["", "/upload", "/data", "/cross-checks"] : [];
    const ofFresh = parts.map((part) => [`${fresh}${part}`, `fresh-applicant${part}`] as const);
    const found = nothingFound[user].map((address) => [address, `${user}${address}`] as const);
    for (const [address, name] of [...ofFresh, ...found]) {
      await page.goto(address, { waitUntil: "networkidle" });
      await shoot(page, `empty-${name}`);
    }
  }
}

async function shootLoading({ open, shoot }: Eye, { applicantId, batchId, documentId }: Records): Promise<void> {
  const [applicant, batch] = [`/applicants/${applicantId}`, `/batches/${batchId}`];
  const page = await open("officer");
  for (const [from, to] of [
    ["/", "/applicants"],
    ["/applicants", applicant],
    [applicant, `${applicant}/upload`],
    [applicant, batch],
    [batch, `/documents/${documentId}`],
  ] as const) {
    await page.goto(from, { waitUntil: "networkidle" });
    // The answer is held back; what was fetched ahead is what one sees meanwhile.
    await page.route("**/*", async (route) => {
      const { rsc, "next-router-prefetch": isAhead } = route.request().headers();
      if (!rsc || isAhead) await route.continue();
    });
    await page.locator(`a[href="${to}"]`).first().click();
    await page.locator("[aria-busy=true]").first().waitFor();
    await shoot(page, `loading${to}`);
    await page.unrouteAll({ behavior: "ignoreErrors" });
  }
}

async function shootFailed({ open, shoot }: Eye, { applicantId, documentId }: Records): Promise<void> {
  const officers = ["/", "/applicants", `/applicants/${applicantId}`, `/documents/${documentId}`];
  const admins = ["/admin/batches", "/admin/audit", "/admin/analytics"];
  for (const [user, addresses] of [["officer", officers] as const, ["admin", admins] as const]) {
    const page = await open(user);
    for (const address of addresses) {
      await page.goto(address, { waitUntil: "networkidle" });
      await shoot(page, `failed${address}`);
    }
  }
}

/** What pages show where nothing is, before anything has come, and where something failed. */
export async function pageStates(browser: Browser, wanted: Wanted): Promise<void> {
  const { officer: storageState } = wanted.sessions;
  const office = await browser.newContext({ storageState, baseURL: process.env.TEST_ORIGIN });
  const page = await office.newPage();
  await createApplicant(page, [], "", { agrees: false });
  const fresh = new URL(page.url()).pathname;
  await office.close();
  await everyLook(browser, wanted, (eye) => shootEmpty(eye, fresh));
  await everyLook(browser, wanted, (eye) => shootLoading(eye, wanted.records));
  await breakDesk(() => everyLook(browser, wanted, (eye) => shootFailed(eye, wanted.records)));
}
