import "server-only";
import { log } from "@/lib/log";
import { engineKeys } from "@/lib/storage/keys";
import { putObject } from "@/lib/storage/object-store";
import { FetchFailure } from "../adapters/fetch-failure";
import { forcedOutcome, SLOW_FOR } from "../sandbox/forced-outcome";
import { claimFile, postponeFile, saveFetched } from "../store/claim-file";
import { type FileResult, findEarlierResult, finishFile } from "../store/finish-file";
import { type KeptBlob, keepBlob, readBlob } from "../store/keep-blob";
import { ENGINE_VERSION } from "./engine-version";
import type { DocumentReader, DocumentReading } from "./ports";

/**
 * Tries for what may be the file's or its server's own fault: a server that does not answer, a reader that died on
 * these bytes. Trouble of ours (database, object store) uses all attempts of the job.
 */
const TRIES_PER_FILE = 3;

export interface ProcessFilePorts {
  reader: DocumentReader;
  /** @throws FetchFailure */
  fetchFile(url: string, signal: AbortSignal): Promise<Buffer>;
  /** The password sent for a file, once; undefined where it was lost on its way. */
  takePassword(fileUuid: string): Promise<string | undefined>;
}

export interface Attempt {
  /** From 1. */
  attempt: number;
  maxAttempts: number;
  signal: AbortSignal;
  /** True where a password for the file is on its way. */
  withPassword?: boolean;
  /** True where earlier attempts ended with the worker's death: the file is given up rather than kill another. */
  abandoned?: boolean;
}

/** Ours: Atlas's pages name no code for a PDF that needs a password. */
const PASSWORD_NEEDED = "PASSWORD_NEEDED";

class ReaderFailure extends Error {
  override readonly name = "ReaderFailure";
}

const unread = { documentType: null, data: null };

const failed = (errorCode: string, errorMessage: string): FileResult => ({
  status: "FAILED",
  ...unread,
  errorCode,
  errorMessage,
  pages: [],
  redactedKey: null,
  engineVersion: ENGINE_VERSION,
});

const givenUp = () => failed("PROCESSING_FAILED", "The file could not be processed. Send it again.");

type ClaimedFile = NonNullable<Awaited<ReturnType<typeof claimFile>>>;

/** Fetches the file, or takes the bytes an earlier attempt kept. */
async function fetchStep(
  file: ClaimedFile,
  ports: ProcessFilePorts,
  signal: AbortSignal,
): Promise<{ blob: KeptBlob; bytes?: Buffer }> {
  if (file.blob) return { blob: file.blob };
  if (!file.fileUrl) throw new FetchFailure("FETCH_NOT_FOUND");
  const bytes = await ports.fetchFile(file.fileUrl, signal);
  const blob = await keepBlob(file.flow.tenantId, bytes);
  await saveFetched(file.uuid, blob.id);
  return { blob, bytes };
}

/** Keeps the page images and turns a reading into the file's end. */
async function storeStep(tenantId: string, uuid: string, reading: DocumentReading): Promise<FileResult> {
  const base = { status: "PROCESSING_SUCCESS", engineVersion: ENGINE_VERSION, redactedKey: null } as const;
  if (reading.outcome === "invalid") {
    const { reason, message: errorMessage } = reading;
    const errorCode = reason.startsWith("password") ? PASSWORD_NEEDED : "INVALID_DOC";
    return { ...base, ...unread, errorCode, errorMessage, pages: [] };
  }
  const pages = await Promise.all(
    reading.pages.map(async ({ page, width, height, jpeg }) => {
      const objectKey = engineKeys.page(tenantId, uuid, page);
      await putObject(objectKey, jpeg, "image/jpeg");
      return { page, width, height, objectKey };
    }),
  );
  if (reading.outcome === "unrecognised") {
    const { message: errorMessage } = reading;
    const { masked, quality } = reading;
    return { ...base, ...unread, errorCode: "UNRECOGNISED", errorMessage, pages, masked, quality };
  }
  const { documentType, fileData, parts, quality } = reading;
  const numberPage = (fileData.aadhaar_number as { page?: number } | undefined)?.page;
  const redacted = reading.masked ? (pages.find(({ page }) => page === numberPage) ?? pages[0]) : undefined;
  return {
    ...base,
    documentType,
    parts,
    quality,
    errorCode: null,
    errorMessage: null,
    masked: reading.masked,
    data: fileData,
    pages,
    redactedKey: redacted?.objectKey ?? null,
  };
}

/** How each forced outcome ends a file: as the real one would, without fetching or reading anything. */
const forcedReadings = {
  unrecognised: {
    outcome: "unrecognised",
    message: "No known document type (sandbox)",
    pages: [],
    masked: false,
    timings: {},
  },
  invalid: { outcome: "invalid", reason: "broken", message: "The file is broken (sandbox)" },
} as const satisfies Record<string, DocumentReading>;

/** Takes what a sandbox tenant forces upon a file. @returns true where that is all there is to do now */
async function applyForcedOutcome(file: ClaimedFile): Promise<boolean> {
  const { uuid, documentId, createdAt, flow } = file;
  const forced = forcedOutcome(documentId, flow.tenant);
  switch (forced) {
    case "slow": {
      const due = new Date(createdAt.getTime() + SLOW_FOR);
      if (due <= new Date()) return false;
      await postponeFile(uuid, due);
      return true;
    }
    case "fetch_failed": {
      const { code, message } = new FetchFailure("FETCH_NOT_FOUND");
      await finishFile(uuid, failed(code, message));
      return true;
    }
    case "unrecognised":
    case "invalid":
      await finishFile(uuid, await storeStep(flow.tenantId, uuid, forcedReadings[forced]));
      return true;
    default:
      return false;
  }
}

async function readFile(
  uuid: string,
  ports: ProcessFilePorts,
  { signal, withPassword = false }: Attempt,
): Promise<void> {
  const file = await claimFile(uuid);
  if (!file || (await applyForcedOutcome(file))) return;
  const { blob, bytes } = await fetchStep(file, ports, signal);
  const earlier = await findEarlierResult(blob.id, ENGINE_VERSION);
  if (earlier && !(withPassword && earlier.errorCode === PASSWORD_NEEDED)) {
    await finishFile(uuid, earlier);
    return;
  }
  const password = withPassword ? await ports.takePassword(uuid) : undefined;
  const content = bytes ?? (await readBlob(blob.objectKey));
  signal.throwIfAborted();
  const reading = await ports.reader.read(content, signal, password).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new ReaderFailure("The reader failed on a file", { cause: error });
  });
  await finishFile(uuid, await storeStep(file.flow.tenantId, uuid, reading));
}

/**
 * Takes one file to its end: fetch, read, classify, extract, store. Each step's outcome is kept, so that another
 * attempt resumes. A failure that belongs to the file is an end of its own (FAILED, or an error code on a processed
 * file); any other is thrown for the queue to try again, and the last attempt ends the file whatever happens.
 * @throws whatever failed, while attempts are left
 */
export async function processFile(uuid: string, ports: ProcessFilePorts, attempt: Attempt): Promise<void> {
  if (attempt.abandoned) {
    await finishFile(uuid, givenUp());
    return;
  }
  try {
    await readFile(uuid, ports, attempt);
  } catch (error) {
    if (attempt.signal.aborted) throw error; // the worker stops; the next one runs this attempt again
    const ofFile = error instanceof FetchFailure || error instanceof ReaderFailure;
    const tries = ofFile ? Math.min(TRIES_PER_FILE, attempt.maxAttempts) : attempt.maxAttempts;
    const isFinal = error instanceof FetchFailure && !error.passing;
    if (!isFinal && attempt.attempt < tries) throw error;
    const isExpected = error instanceof FetchFailure;
    if (!isExpected) log.error({ fileUuid: uuid, error }, "a file was given up");
    await finishFile(uuid, isExpected ? failed(error.code, error.message) : givenUp());
  }
}
