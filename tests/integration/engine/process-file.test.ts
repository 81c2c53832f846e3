import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { FileData } from "@/lib/atlas/contract";
import { prisma } from "@/lib/db/client";
import { AllowList } from "@/lib/engine/adapters/public-address";
import { safeFetch } from "@/lib/engine/adapters/safe-fetch";
import type { DocumentReader, DocumentReading } from "@/lib/engine/pipeline/ports";
import { type Attempt, type ProcessFilePorts, processFile } from "@/lib/engine/pipeline/process-file";
import { acceptFiles } from "@/lib/engine/store/accept-files";
import { createFlow } from "@/lib/engine/store/create-flow";
import { readBlob } from "@/lib/engine/store/keep-blob";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";
import { getObject } from "@/lib/storage/object-store";
import { flowBody } from "@/tests/support/engine-client";
import { type FileServer, startFileServer } from "@/tests/support/file-server";

/** A reader that answers as a test tells it, and counts. The real one has tests of its own. */
class ScriptedReader implements DocumentReader {
  reads = 0;
  answer: (bytes: Uint8Array) => DocumentReading | Promise<DocumentReading> = () => blank;
  async read(bytes: Uint8Array): Promise<DocumentReading> {
    this.reads += 1;
    return this.answer(bytes);
  }
  async close(): Promise<void> {}
}

const blank: DocumentReading = { outcome: "invalid", reason: "blank", message: "The pages are empty" };
const jpeg = Buffer.from("a page image");
const page = { page: 1, width: 800, height: 1000, jpeg };

const files: Record<string, Buffer | number> = { "/denied": 403, "/busy": 503 };
let server: FileServer;
let tenantId: string;
let reader: ScriptedReader;
let ports: ProcessFilePorts;

beforeAll(async () => {
  server = await startFileServer(files);
});
afterAll(() => server.close());
beforeEach(async () => {
  tenantId = await provisionTenant({ name: "t", clientId: randomUUID(), clientSecret: randomUUID() });
  reader = new ScriptedReader();
  const allow = new AllowList([new URL(server.url).host]);
  ports = {
    reader,
    fetchFile: (url, signal) => safeFetch(url, { allow, signal }),
    takePassword: async () => undefined,
  };
});

/** Bytes under a path of their own. */
function serveFile(content = randomUUID()): string {
  const path = `/${randomUUID()}`;
  files[path] = Buffer.from(content);
  return path;
}

/** A file accepted by the engine, not processed yet. */
async function acceptedFile(path: string): Promise<string> {
  const flow = await createFlow(tenantId, flowBody());
  const file = { fileUrl: `${server.url}${path}?sig=a1`, documentId: "doc_1" };
  const accepted = await acceptFiles(tenantId, { flowId: flow.flowId, files: [file] });
  return accepted?.fileUuids[0] ?? "";
}

const attempt = (overrides: Partial<Attempt> = {}): Attempt => ({
  attempt: 1,
  maxAttempts: 6,
  signal: new AbortController().signal,
  ...overrides,
});
const rowOf = (uuid: string) => prisma.engineFile.findUniqueOrThrow({ where: { uuid }, include: { blob: true } });

describe("a file that is read", () => {
  const fileData: FileData = {
    document_type: "AADHAAR",
    name: { value: "Asha Rao", confidence_score: 0.9 },
    aadhaar_number: { value: "**** **** 4321", confidence_score: 0.99, page: 2 },
  };

  test("ends with its fields, its page images and the masked one named, and its URL forgotten", async () => {
    reader.answer = () => ({
      outcome: "read",
      documentType: "AADHAAR",
      fileData,
      pages: [page, { ...page, page: 2 }],
      masked: true,
      timings: {},
    });
    const path = serveFile();
    const uuid = await acceptedFile(path);
    await processFile(uuid, ports, attempt());

    const row = await rowOf(uuid);
    const key = (number: number) => `engine/${tenantId}/files/${uuid}/pages/${number}.jpg`;
    expect(row).toMatchObject({
      status: "PROCESSING_SUCCESS",
      documentType: "AADHAAR",
      errorCode: null,
      data: fileData,
      fileUrl: null,
      redactedKey: key(2),
      pages: [1, 2].map((number) => ({ page: number, width: 800, height: 1000, objectKey: key(number) })),
    });
    expect(row.finishedAt).not.toBeNull();
    expect((await getObject(key(1)))?.contentType).toBe("image/jpeg");
    const bytes = files[path] as Buffer;
    expect(row.blob).toMatchObject({
      sha256: createHash("sha256").update(bytes).digest("hex"),
      byteSize: bytes.byteLength,
    });
    expect(await readBlob(row.blob?.objectKey ?? "")).toEqual(bytes);
  });

  test("may hold text that the database would refuse", async () => {
    const odd = { document_type: "PAN", name_as_per_pan: { value: "AS\0HA \ud800", confidence_score: 0.5 } };
    reader.answer = () => ({
      outcome: "read",
      documentType: "PAN",
      fileData: odd,
      pages: [],
      masked: false,
      timings: {},
    });
    const uuid = await acceptedFile(serveFile());
    await processFile(uuid, ports, attempt());
    expect((await rowOf(uuid)).data).toMatchObject({ name_as_per_pan: { value: "ASHA \ufffd" } });
  });

  test("of no known type is processed, with UNRECOGNISED and its pages", async () => {
    reader.answer = () => ({
      outcome: "unrecognised",
      message: "No known type",
      quality: [{ code: "BLURRED", page: 1 }],
      pages: [page],
      masked: false,
      timings: {},
    });
    const uuid = await acceptedFile(serveFile());
    await processFile(uuid, ports, attempt());
    const row = await rowOf(uuid);
    expect(row).toMatchObject({
      status: "PROCESSING_SUCCESS",
      errorCode: "UNRECOGNISED",
      documentType: null,
      data: null,
      quality: [{ code: "BLURRED", page: 1 }],
    });
    expect(row.pages).toHaveLength(1);
  });

  test("as no document is processed, with INVALID_DOC and the reason in words", async () => {
    const uuid = await acceptedFile(serveFile());
    await processFile(uuid, ports, attempt());
    expect(await rowOf(uuid)).toMatchObject({
      status: "PROCESSING_SUCCESS",
      errorCode: "INVALID_DOC",
      errorMessage: "The pages are empty",
    });
  });

  test("is not read again by a job that runs twice", async () => {
    const uuid = await acceptedFile(serveFile());
    await processFile(uuid, ports, attempt());
    const ended = await rowOf(uuid);
    await processFile(uuid, ports, attempt({ attempt: 2 }));
    expect(reader.reads).toBe(1);
    expect(await rowOf(uuid)).toEqual(ended);
  });
});

describe("the same bytes", () => {
  test("are kept once and read once within a tenant", async () => {
    const content = randomUUID();
    const uuids = [await acceptedFile(serveFile(content)), await acceptedFile(serveFile(content))];
    for (const uuid of uuids) await processFile(uuid, ports, attempt());
    expect(reader.reads).toBe(1);
    expect(await prisma.engineBlob.count({ where: { tenantId } })).toBe(1);
    const [first, second] = await Promise.all(uuids.map(rowOf));
    expect(second).toMatchObject({ errorCode: first?.errorCode, blobId: first?.blobId, status: first?.status });
  });

  test("arriving at the same moment are kept once and lose no file", async () => {
    const content = randomUUID();
    const uuids = await Promise.all(Array.from({ length: 6 }, () => acceptedFile(serveFile(content))));
    await Promise.all(uuids.map((uuid) => processFile(uuid, ports, attempt())));
    expect(await prisma.engineBlob.count({ where: { tenantId } })).toBe(1);
    expect((await Promise.all(uuids.map(rowOf))).map(({ status }) => status)).toEqual(
      Array(6).fill("PROCESSING_SUCCESS"),
    );
  });

  test("of another tenant are read anew", async () => {
    const content = randomUUID();
    await processFile(await acceptedFile(serveFile(content)), ports, attempt());
    tenantId = await provisionTenant({ name: "other", clientId: randomUUID(), clientSecret: randomUUID() });
    await processFile(await acceptedFile(serveFile(content)), ports, attempt());
    expect(reader.reads).toBe(2);
  });
});

describe("a file that cannot be fetched", () => {
  test.each([
    ["/denied", "FETCH_DENIED"],
    ["/nothing-there", "FETCH_NOT_FOUND"],
  ])("%s fails at the first try, for good", async (path, errorCode) => {
    const uuid = await acceptedFile(path);
    await processFile(uuid, ports, attempt());
    const row = await rowOf(uuid);
    expect(row).toMatchObject({ status: "FAILED", errorCode, fileUrl: null, data: null });
    expect(row.errorMessage).not.toMatch(/http|127\.0|sig=/);
    expect(reader.reads).toBe(0);
  });

  test("from an address that is not allowed fails without a request", async () => {
    ports.fetchFile = (url, signal) => safeFetch(url, { allow: new AllowList([]), signal });
    const path = serveFile();
    const uuid = await acceptedFile(path);
    await processFile(uuid, ports, attempt());
    expect((await rowOf(uuid)).errorCode).toBe("FETCH_REFUSED");
    expect(server.hits.get(path)).toBeUndefined();
  });

  test("from a busy server is tried three times before it fails", async () => {
    const uuid = await acceptedFile("/busy");
    for (const number of [1, 2]) {
      await expect(processFile(uuid, ports, attempt({ attempt: number }))).rejects.toMatchObject({
        code: "FETCH_BUSY",
      });
      expect((await rowOf(uuid)).status).toBe("PROCESSING");
    }
    await processFile(uuid, ports, attempt({ attempt: 3 }));
    expect(await rowOf(uuid)).toMatchObject({ status: "FAILED", errorCode: "FETCH_BUSY", fileUrl: null });
  });
});

describe("trouble while reading", () => {
  const dying = () => Promise.reject(new Error("the reader process died"));

  test("is tried again from the kept bytes, without a second fetch", async () => {
    const path = serveFile();
    const uuid = await acceptedFile(path);
    reader.answer = dying;
    await expect(processFile(uuid, ports, attempt())).rejects.toThrow();
    expect(await rowOf(uuid)).toMatchObject({ status: "PROCESSING", fileUrl: null, blobId: expect.any(String) });

    reader.answer = () => blank;
    await processFile(uuid, ports, attempt({ attempt: 2 }));
    expect((await rowOf(uuid)).status).toBe("PROCESSING_SUCCESS");
    expect(server.hits.get(path)).toBe(1);
  });

  test("ends the file as FAILED after three tries", async () => {
    const uuid = await acceptedFile(serveFile());
    reader.answer = dying;
    for (const number of [1, 2]) {
      await expect(processFile(uuid, ports, attempt({ attempt: number }))).rejects.toThrow();
    }
    await processFile(uuid, ports, attempt({ attempt: 3 }));
    expect(await rowOf(uuid)).toMatchObject({ status: "FAILED", errorCode: "PROCESSING_FAILED" });
  });

  test("of our own making uses every attempt, and the last one still ends the file", async () => {
    const uuid = await acceptedFile(serveFile());
    ports.fetchFile = () => Promise.reject(new Error("the database is away"));
    await expect(processFile(uuid, ports, attempt({ attempt: 5 }))).rejects.toThrow("away");
    await processFile(uuid, ports, attempt({ attempt: 6 }));
    expect(await rowOf(uuid)).toMatchObject({ status: "FAILED", errorCode: "PROCESSING_FAILED" });
  });

  test("a worker that stops never ends a file as failed, even at the last attempt", async () => {
    const uuid = await acceptedFile(serveFile());
    const stop = new AbortController();
    reader.answer = () => {
      stop.abort(new Error("stopping"));
      throw new Error("interrupted");
    };
    await expect(processFile(uuid, ports, attempt({ attempt: 6, signal: stop.signal }))).rejects.toThrow("stopping");
    expect((await rowOf(uuid)).status).toBe("PROCESSING");
  });

  test("a file on which workers died is given up without another try", async () => {
    const uuid = await acceptedFile(serveFile());
    await processFile(uuid, ports, attempt({ attempt: 6, abandoned: true }));
    expect(await rowOf(uuid)).toMatchObject({ status: "FAILED", errorCode: "PROCESSING_FAILED" });
    expect(reader.reads).toBe(0);
  });
});
