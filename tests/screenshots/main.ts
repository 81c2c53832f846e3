/*
 * `npm run screenshots`: takes the README's picture of the demo. Option:
 *   --all <folder>      instead, every page at two widths, light and dark, into a folder, to be looked through
 *   --hindi             with --all: in Hindi
 *   --states <folder>   instead, what pages show where nothing is, where something failed, and while they load
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium, request } from "@playwright/test";
import { demoLogin, sessionFor } from "../support/login";
import { allPages } from "./all-pages";
import { findRecords } from "./find-records";
import { pageStates } from "./page-states";
import { readme } from "./readme";

const { values } = parseArgs({
  options: { all: { type: "string" }, hindi: { type: "boolean" }, states: { type: "string" } },
});
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
  args: [...asRoot, "--disable-gpu"],
});
const sessionOf = (user: "officer" | "officer of another branch" | "admin") => sessionFor({ request }, demoLogin(user));
try {
  const sessions = { officer: await sessionOf("officer"), admin: await sessionOf("admin") };
  const records = await findRecords(browser, sessions);
  if (values.states) {
    const officerOfNone = await sessionOf("officer of another branch");
    const folder = path.resolve(values.states);
    await pageStates(browser, { sessions: { ...sessions, officerOfNone }, records, folder });
  } else if (values.all) {
    const locale = values.hindi ? "hi-IN" : "en-IN";
    await allPages(browser, { sessions, records, folder: path.resolve(values.all), locale });
  } else await readme(browser, { session: sessions.officer, records });
} finally {
  await browser.close();
}
