import path from "node:path";
import type { Browser } from "@playwright/test";
import { pageAccess } from "../../lib/auth/page-access";
import type { StorageState } from "../support/login";
import type { Records } from "./find-records";

const widths = [390, 1280];
const schemes = ["light", "dark"] as const;

/** The address of a page, by its folder, with the records' own ids. */
const addressOf = (folder: string, records: Records) =>
  folder.replace(/\/\([^)]+\)/g, "").replace(/\[([^\]]+)\]/g, (_, name: keyof Records) => records[name] ?? name) || "/";

interface Wanted {
  sessions: Record<"officer" | "admin", StorageState>;
  records: Records;
  folder: string;
  /** Of the browser, which decides for who has chosen no language. */
  locale: string;
}

/** Every page as an admin sees it, whole; the officers' own as an officer does. */
export async function allPages(browser: Browser, { sessions, records, folder, locale }: Wanted): Promise<void> {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      for (const [user, storageState] of Object.entries(sessions)) {
        const context = await browser.newContext({
          ...{ storageState, colorScheme, locale, baseURL: process.env.TEST_ORIGIN },
          ...{ viewport: { width, height: 844 }, reducedMotion: "reduce" as const },
        });
        const page = await context.newPage();
        for (const place of Object.keys(pageAccess)) {
          const isOfficers = place.startsWith("/(officer)") || place.startsWith("/(account)");
          if (place.startsWith("/(auth)") || isOfficers !== (user === "officer")) continue;
          await page.goto(addressOf(place, records), { waitUntil: "networkidle" });
          const name = addressOf(place, {
            ...records,
            applicantId: "one",
            batchId: "one",
            documentId: "one",
            userId: "one",
          });
          const file = `${name.slice(1).replaceAll("/", "-") || "home"}-${width}-${colorScheme}.png`;
          await page.screenshot({ path: path.join(folder, file), fullPage: true });
        }
        await context.close();
      }
    }
  }
}
