import { PART_BYTES, partCount } from "@/lib/documents/limits";
import type { PresignedPart, PresignPart, UploadInParts } from "@/lib/documents/schema";
import { DeskFailure } from "./desk-api";
import { PutFailure } from "./put-file";
import { retryDelay } from "./retry-delay";

/** How many parts of one file are on their way at the same time. */
export const PARALLEL_PARTS = 3;
/** How often a file is begun anew because the store lost what it had, before it is given up. */
const MAX_ROUNDS = 3;

/** What sending in parts needs of the desk, the store and the clock. */
export interface PartsWays {
  begin(signal: AbortSignal): Promise<UploadInParts>;
  sign(documentId: string, part: PresignPart, signal: AbortSignal): Promise<PresignedPart>;
  put(
    part: PresignedPart & { file: Blob; signal: AbortSignal; onProgress: (sentBytes: number) => void },
  ): Promise<void>;
  complete(documentId: string, signal: AbortSignal): Promise<void>;
  /** Lower-case hex. */
  hash(part: Blob): Promise<string>;
  /** Ends after so many milliseconds, and not while there is no network. @throws the signal's reason when aborted */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

interface SendInParts {
  file: Blob;
  signal: AbortSignal;
  ways: PartsWays;
  /** The desk knows the file; `arrivedBytes` of it are there already. */
  onBegun: (documentId: string, arrivedBytes: number) => void;
  /** Bytes of the whole file that are there or on their way. */
  onProgress: (sentBytes: number) => void;
}

const sliceOf = (file: Blob, number: number) => file.slice((number - 1) * PART_BYTES, number * PART_BYTES);

const isLost = (error: unknown) => error instanceof DeskFailure && error.code === "upload_incomplete";

/** One part, tried until it is there; every try signs anew, so an expired address never comes back. */
async function sendPart(
  { file, ways, onBytes }: { file: Blob; ways: PartsWays; onBytes: (sentBytes: number) => void },
  documentId: string,
  number: number,
  signal: AbortSignal,
): Promise<void> {
  const part = sliceOf(file, number);
  const sha256 = await ways.hash(part);
  for (let attempt = 1; ; attempt++) {
    try {
      const signed = await ways.sign(documentId, { number, sha256 }, signal);
      await ways.put({ ...signed, file: part, signal, onProgress: onBytes });
      return onBytes(part.size);
    } catch (error) {
      signal.throwIfAborted();
      onBytes(0);
      const isKnown = error instanceof PutFailure || error instanceof DeskFailure;
      // The desk's own 403 is a refusal; only the store's means an expired address.
      const isRefusal = error instanceof DeskFailure && error.status === 403;
      const delay = isKnown && !isRefusal ? retryDelay(error.status, attempt) : null;
      if (delay === null) throw error;
      await ways.wait(delay, signal);
    }
  }
}

/**
 * Sends a file in parts, a few at a time, each only where the store does not have it yet, and has them made one.
 * @returns the document's id
 * @throws DeskFailure or PutFailure where a part cannot be sent; what has arrived stays, and the next call goes on there
 */
export async function sendInParts({ file, signal, ways, onBegun, onProgress }: SendInParts): Promise<string> {
  for (let round = 1; ; round++) {
    const { documentId, arrived } = await ways.begin(signal);
    const sent = new Map(arrived.map((number) => [number, sliceOf(file, number).size]));
    const total = () => [...sent.values()].reduce((sum, bytes) => sum + bytes, 0);
    onBegun(documentId, total());
    const missing = Array.from({ length: partCount(file.size) }, (_, index) => index + 1).filter((n) => !sent.has(n));
    // The first part that fails for good stops the others.
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    const sendNext = async () => {
      for (let number = missing.shift(); number !== undefined; number = missing.shift()) {
        const of = number;
        const onBytes = (bytes: number) => {
          sent.set(of, bytes);
          onProgress(total());
        };
        await sendPart({ file, ways, onBytes }, documentId, of, either);
      }
    };
    try {
      await Promise.all(Array.from({ length: PARALLEL_PARTS }, sendNext));
      await ways.complete(documentId, signal);
      return documentId;
    } catch (error) {
      stop.abort();
      if (!isLost(error) || round >= MAX_ROUNDS) throw error;
    }
  }
}
