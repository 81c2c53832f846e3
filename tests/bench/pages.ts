import pg from "pg";
import { hashPassword } from "@/lib/auth/passwords";
import { manyRows, seedManyRows } from "@/prisma/seed/scenarios/many-rows";
import { median } from "./percentile";
import { startProgress } from "./progress";

const FEW_DOCUMENTS = 1_000;
const MANY_DOCUMENTS = 1_000_000;
const WARM_UPS = 3;
const ROUNDS = 15;
const PASSWORD = "twenty-four plain letters";

/** Milliseconds of one page, few rows against many. */
export interface PageFigures {
  page: string;
  few: number;
  many: number;
  /** Many to few, medians of one run. */
  ratio: number;
}

export interface PagesFigures {
  documents: { few: number; many: number };
  /** Seconds, for the larger database. */
  seeding: number;
  pages: PageFigures[];
}

/** A running product with a database of its own. */
export interface Desk {
  origin: string;
  databaseUrl: string;
}

interface Address {
  origin: string;
  path: string;
}

async function fill(desk: Desk, documents: number): Promise<number> {
  const client = new pg.Client({ connectionString: desk.databaseUrl });
  await client.connect();
  const started = performance.now();
  await seedManyRows(client, documents, await hashPassword(PASSWORD));
  await client.end();
  return (performance.now() - started) / 1000;
}

const cookiesOf = (reply: Response): string =>
  reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** A session of the admin, made as the sign-in form does. @returns its cookies */
async function signIn(origin: string): Promise<string> {
  const csrf = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, email: manyRows.adminEmail, password: PASSWORD, json: "true" });
  const reply = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { cookie: cookiesOf(csrf), origin },
    redirect: "manual",
    body,
  });
  const cookies = cookiesOf(reply);
  if (!cookies.includes("patra-session=")) throw new Error(`Nobody could sign in at ${origin}: ${reply.status}`);
  return cookies;
}

/** Takes a page to its last byte. @returns milliseconds */
async function open({ origin, path }: Address, cookie: string): Promise<number> {
  const started = performance.now();
  const reply = await fetch(origin + path, { headers: { cookie }, redirect: "manual" });
  const page = await reply.text();
  const took = performance.now() - started;
  if (reply.status !== 200 || !page.includes("</html>")) throw new Error(`${path} answered ${reply.status}`);
  return took;
}

/** Opens two addresses in turns, so that both meet the same moods of the machine. */
async function compare(page: string, few: Address, many: Address, session: Map<string, string>): Promise<PageFigures> {
  const cookie = (address: Address) => session.get(address.origin) ?? "";
  for (let round = 0; round < WARM_UPS; round += 1) {
    for (const address of [few, many]) await open(address, cookie(address));
  }
  const times = { few: [] as number[], many: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of round % 2 === 0 ? (["few", "many"] as const) : (["many", "few"] as const)) {
      const address = side === "few" ? few : many;
      times[side].push(await open(address, cookie(address)));
    }
  }
  const [fewer, more] = [median(times.few), median(times.many)];
  return { page, few: fewer, many: more, ratio: more / fewer };
}

const cursorAt = (batch: number) => `${Date.UTC(2026, 0, 1) + batch * 20_000}.cmany${String(batch).padStart(8, "0")}`;

/** The list of batches in the ways it is asked for. @param documents in the database */
const lists = (documents: number): Record<string, string> => ({
  "all batches": "",
  "batches, a page in the middle": `?after=${cursorAt(documents / manyRows.documentsPerBatch / 2)}`,
  "batches that failed": "?status=FAILED",
  "batches of a branch": "?branch=cmanyb3",
  "batches of a product": "?product=MANY_2",
  "batches with a type": "?type=EBILL",
  "batches with a type, rejected": "?type=EBILL&review=REJECTED",
  "batches read below 60 %": "?below=60",
  "batches with a value one has": `?q=${manyRows.rareValue}`,
  "batches with a word all have": `?q=${manyRows.commonWord}`,
  "batches with a part of a file's name": `?q=${manyRows.rareFile}`,
});

const historyAt = (id: keyof typeof manyRows.applicants, batch: number) =>
  `${id}?older=${Date.UTC(2025, 0, 1) + batch * 3_600_000}.${id}${String(batch).padStart(4, "0")}`;

/** The same page of the applicant with a hundred documents and of the one with two thousand. */
const histories: Record<string, [few: string, many: string]> = {
  "an applicant": ["cmanyfew", "cmanymany"],
  "an applicant, older documents": [historyAt("cmanyfew", 3), historyAt("cmanymany", 50)],
};

/**
 * Measures pages of the running product, over HTTP and with a session: the list of batches over a thousand documents and
 * over a million, and an applicant with a hundred documents and with two thousand among that million.
 */
export async function benchPages(desks: { few: Desk; many: Desk }): Promise<PagesFigures> {
  await fill(desks.few, FEW_DOCUMENTS);
  const seeding = await fill(desks.many, MANY_DOCUMENTS);
  const session = new Map<string, string>();
  for (const { origin } of [desks.few, desks.many]) session.set(origin, await signIn(origin));
  const pages: PageFigures[] = [];
  const ofFew = lists(FEW_DOCUMENTS);
  const ofMany = lists(MANY_DOCUMENTS);
  const progress = startProgress("opening", Object.keys(ofFew).length + Object.keys(histories).length, "pages");
  for (const [page, query] of Object.entries(ofFew)) {
    const here = (desk: Desk, asked: string | undefined) => ({ origin: desk.origin, path: `/admin/batches${asked}` });
    pages.push(await compare(page, here(desks.few, query), here(desks.many, ofMany[page]), session));
    progress.step();
  }
  for (const [page, [few, many]] of Object.entries(histories)) {
    const here = (path: string) => ({ origin: desks.many.origin, path: `/applicants/${path}` });
    pages.push(await compare(page, here(few), here(many), session));
    progress.step();
  }
  return { documents: { few: FEW_DOCUMENTS, many: MANY_DOCUMENTS }, seeding, pages };
}
