import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newPdf } from "@/prisma/seed/build/new-document";
import { AtlasFake } from "@/tests/support/atlas-fake";

const launcher = path.resolve(import.meta.dirname, "../../../lib/launch/atlas.mjs");
const dir = mkdtempSync(path.join(tmpdir(), "patra-cli-"));
const fake = new AtlasFake();
let given: Record<string, string>;

beforeAll(async () => {
  const store = Object.entries(process.env).filter(([name]) => name.startsWith("S3_"));
  given = {
    ...(Object.fromEntries(store) as Record<string, string>),
    ATLAS_BASE_URL: await fake.start(),
    ATLAS_CLIENT_ID: "desk",
    ATLAS_CLIENT_SECRET: "s3cr3t-of-the-desk",
    ATLAS_POLL_SECONDS: "0.5",
  };
});
beforeEach(() => {
  fake.files.length = 0;
});
afterAll(async () => {
  await fake.close();
  rmSync(dir, { recursive: true, force: true });
});

interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Starts `npm run atlas -- words` on a machine that knows nothing but this environment. */
function start(words: string[], environment: Record<string, string> = given) {
  const env = { NODE_ENV: "test" as const, PATH: process.env.PATH, PATRA_DATA_DIR: dir, ...environment };
  const child = spawn(process.execPath, [launcher, ...words], { env });
  const seen: Run = { code: null, out: "", err: "" };
  child.stdout.on("data", (chunk) => (seen.out += chunk));
  child.stderr.on("data", (chunk) => (seen.err += chunk));
  const ended = once(child, "close").then(([code]): Run => Object.assign(seen, { code }));
  return { child, seen, ended };
}
const atlas = (...words: string[]) => start(words).ended;

test("a token is checked without showing it, and shown on request alone", async () => {
  const quiet = await atlas("token");
  expect(quiet).toMatchObject({ code: 0, err: "", out: "The credentials are right: a token was given for 3600 s.\n" });
  const shown = await atlas("token", "--show");
  expect(shown.out).toMatch(/^token-[0-9a-f-]{36}\n$/);
  expect(JSON.parse((await atlas("token", "--json")).out)).toEqual({ expires_in: 3600 });
  for (const { out, err } of [quiet, shown]) expect(out + err).not.toContain(given.ATLAS_CLIENT_SECRET);
});

test("a flow is opened, files of this machine and addresses are handed over, and their status is shown", async () => {
  const opened = await atlas(
    "init",
    "--application",
    "APP-1",
    "--reference",
    "CUST-1",
    "--name",
    "Asha Rao",
    "--document",
    "PAN",
  );
  const flow = opened.out.trim();
  expect(opened.code, opened.err).toBe(0);
  expect(fake.flowInits.at(-1)).toEqual({
    product_type: "POC_CDL",
    application_id: "APP-1",
    external_reference_id: "CUST-1",
    username: "Asha Rao",
    user_docs: ["PAN"],
  });

  const file = path.join(dir, "pan.pdf");
  const bytes = newPdf();
  writeFileSync(file, bytes);
  const address = "https://files.example.com/aadhaar.jpg?sig=b2";
  const ids = ["--document-id", "001", "--document-id", "002"];
  const sent = await atlas("upload", "--flow", flow, ...ids, file, address);
  expect(sent.code, sent.err).toBe(0);
  expect(fake.files.map(({ documentId }) => documentId)).toEqual(["001", "002"]);
  expect(fake.files[1]?.fileUrl).toBe(address);
  const fetched = await fetch(fake.files[0]?.fileUrl ?? "");
  expect(Buffer.from(await fetched.arrayBuffer())).toEqual(Buffer.from(bytes));
  expect(sent.out).toContain("pan.pdf");
  expect(sent.out).toContain("https://files.example.com/aadhaar.jpg\n");
  expect(sent.out + sent.err).not.toMatch(/sig=|X-Amz/);

  const where = ["--flow", flow, "--reference", "CUST-1"];
  const shown = await atlas("status", ...where);
  expect(shown.out).toMatch(/^001 {2}[0-9a-f-]{36} {2}UPLOAD_SUCCESS\n002 .*\nIN_PROGRESS\n$/);
  const json = JSON.parse((await atlas("status", "--json", ...where)).out);
  expect(json.file_statuses).toHaveLength(2);
});

test("what was read is printed field by field", async () => {
  const flow = (await atlas("init", "--application", "APP-2", "--reference", "R", "--name", "Asha")).out.trim();
  await atlas("upload", "--flow", flow, "--document-id", "doc_1", "https://files.example.com/a.jpg");
  const file_data = {
    document_type: "PAN",
    pan_number: { value: "ABCPR1234K", confidence_score: 0.99 },
    document_quality_flag: "original",
  };
  fake.finish("doc_1", "PROCESSING_SUCCESS", { file_data });
  const printed = await atlas("extracts", "--flow", flow, "--reference", "R");
  expect(printed.out).toBe(
    "doc_1  PAN\n  pan_number             ABCPR1234K  0.99\n  document_quality_flag  original\n",
  );
});

test("watch tells of its progress, waits for the end and ends with what became of it", async () => {
  const flow = (await atlas("init", "--application", "APP-3", "--reference", "R", "--name", "Asha")).out.trim();
  await atlas("upload", "--flow", flow, "--document-id", "doc_1", "https://files.example.com/a.jpg");
  const watching = start(["watch", "--flow", flow, "--reference", "R"]);
  await expect.poll(() => watching.seen.err, { timeout: 15_000 }).toBe("0 of 1 files have ended: 1 UPLOAD_SUCCESS\n");
  fake.finish("doc_1", "PROCESSING_SUCCESS");
  fake.masterStatus = "SUCCESS";
  const { code, out } = await watching.ended;
  fake.masterStatus = "FAILED";
  expect(code).toBe(0);
  expect(out).toMatch(/^doc_1 .* PROCESSING_SUCCESS\nSUCCESS\n$/);
  expect((await atlas("watch", "--flow", flow, "--reference", "R")).code).toBe(1);
  fake.masterStatus = "IN_PROGRESS";
  expect((await atlas("watch", "--flow", flow, "--reference", "R", "--timeout", "0")).code).toBe(3);
});

test("Ctrl-C ends a wait at once", async () => {
  const watching = start(["watch", "--flow", "f", "--reference", "R"], { ...given, ATLAS_POLL_SECONDS: "15" });
  await expect.poll(() => watching.seen.err, { timeout: 15_000 }).toContain("0 of 0 files");
  const { child } = watching;
  // As a terminal does it: to the whole group. The launcher waits for what it started.
  const command = await import("node:child_process").then(({ execFileSync }) =>
    execFileSync("pgrep", ["-P", String(child.pid)], { encoding: "utf8" }).trim(),
  );
  process.kill(Number(command), "SIGINT");
  expect((await watching.ended).code).toBe(130);
});

test("what Atlas refuses is told in its words, also as JSON, with exit code 1", async () => {
  fake.goWrong("/status", 410);
  expect(await atlas("status", "--flow", "f", "--reference", "R")).toMatchObject({
    code: 1,
    out: "",
    err: "status 410\n",
  });
  fake.goWrong("/status", 410);
  const json = await atlas("status", "--json", "--flow", "f", "--reference", "R");
  expect([json.code, JSON.parse(json.err)]).toEqual([1, { error: "status 410" }]);
});

test.each<[string[], string]>([
  [["upload", "--flow", "f", "/no/such/scan.pdf"], "scan.pdf cannot be read (ENOENT)"],
  [["upload", "--flow", "f", launcher], "atlas.mjs is no JPEG, PNG, WebP, TIFF, HEIC or PDF"],
])("%j is typed wrongly, is explained and sends nothing", async (words, message) => {
  const before = fake.calls.length;
  const { code, out, err } = await atlas(...words);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(message);
  expect(fake.calls.length).toBe(before);
});

test("help needs no Atlas; anything else says what is missing", async () => {
  expect((await start(["upload", "--help"], {}).ended).out).toContain("Usage: npm run atlas -- upload --flow FLOW");
  const lost = await start(["token"], {}).ended;
  expect([lost.code, lost.err]).toEqual([1, expect.stringContaining("No Atlas is named and no Patra is running.")]);
  const half = await start(["token"], { ATLAS_BASE_URL: "http://127.0.0.1:9" }).ended;
  expect(half.err).toContain("ATLAS_CLIENT_ID: is missing");
  expect(half.err).toContain("ATLAS_CLIENT_SECRET: is missing");
  const { ATLAS_BASE_URL, ATLAS_CLIENT_ID, ATLAS_CLIENT_SECRET } = given as Record<string, string>;
  const bare = { ATLAS_BASE_URL, ATLAS_CLIENT_ID, ATLAS_CLIENT_SECRET } as Record<string, string>;
  writeFileSync(path.join(dir, "a.pdf"), newPdf());
  const homeless = await start(["upload", "--flow", "f", path.join(dir, "a.pdf")], bare).ended;
  expect([homeless.code, homeless.err]).toEqual([1, expect.stringContaining("S3_ENDPOINT: is missing")]);
});

test("the running copy's Atlas is used where none is named", async () => {
  const copy = mkdtempSync(path.join(tmpdir(), "patra-copy-"));
  const running = spawn(process.execPath, ["-e", "process.stdin.resume()", "start.mjs"]);
  try {
    const publication = { pid: running.pid, address: "http://localhost:3000", environment: given };
    writeFileSync(path.join(copy, "running.json"), JSON.stringify(publication));
    expect(await start(["token"], { PATRA_DATA_DIR: copy }).ended).toMatchObject({ code: 0, err: "" });
  } finally {
    running.kill();
    await once(running, "close");
    rmSync(copy, { recursive: true, force: true });
  }
});
