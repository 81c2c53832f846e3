import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { type DocumentReader, type DocumentReading, nobodyTrusted, type TrustedSigners } from "../pipeline/ports";
import { Unreadable } from "../pipeline/unreadable";
import { compileReader } from "./compile-reader";

/** Milliseconds one file may take. */
const TIME_LIMIT = 60_000;
/** Bytes of memory a reader may take; between two looks at it, milliseconds. */
const MEMORY_LIMIT = 1024 ** 3;
const LOOK_EVERY = 250;
/** A reader that has grown so large gets no other file. Bytes. */
const RETIRED_ABOVE = 0.8 * MEMORY_LIMIT;
/** A reader is replaced after so many files, whatever native memory it may have lost meanwhile. */
const FILES_PER_READER = 500;

/** Unit of /proc's statm on all of Linux's usual machines. */
const PAGE_BYTES = 4096;

interface Job {
  bytes: Uint8Array;
  password: string | undefined;
  signal: AbortSignal;
  resolve(reading: DocumentReading): void;
  reject(error: Error): void;
}

interface Reader {
  child: ChildProcess;
  job?: { id: number; end(outcome: DocumentReading | Error): void };
  filesRead: number;
}

/*
 * A reader's collector of garbage works in its own time: its helper threads would take the other readers' cores, and spend
 * a tenth more on the same work.
 */
const readerArguments = ["--conditions=react-server", "--max-old-space-size=1024", "--single-threaded-gc"];

/** Readers start with nothing of the worker's secrets. */
const readerEnvironment = { NODE_ENV: "production" as const, MALLOC_ARENA_MAX: "1" };

/** Memory a process takes, bytes; 0 where the system does not tell, as only Linux does. */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * PAGE_BYTES;
  } catch {
    return 0; // gone meanwhile, or no Linux
  }
}

/** What a file is that a reader cannot hold: trying again would end the next one too. */
function tooLarge(): DocumentReading {
  const { reason, message } = new Unreadable("too_large");
  return { outcome: "invalid", reason, message };
}

/**
 * Reads documents in processes of their own, `size` at a time, so that a file that crashes, hangs or fills the memory of
 * its reader fails alone. Models are loaded once a process.
 * @param options.timeLimit milliseconds a file may take
 * @param options.memoryLimit bytes a reader may take: what needs more is told to be too large
 * @param options.trusted whose signatures count; nobody's if not given
 */
export function createReaderPool({
  size,
  timeLimit = TIME_LIMIT,
  memoryLimit = MEMORY_LIMIT,
  trusted = nobodyTrusted,
}: {
  size: number;
  timeLimit?: number;
  memoryLimit?: number;
  trusted?: TrustedSigners;
}): DocumentReader {
  const readers = new Set<Reader>();
  const waiting: Job[] = [];
  let nextId = 1;
  let closing = false;

  function startReader(): Reader {
    const child = fork(compileReader(), [], {
      execArgv: readerArguments,
      serialization: "advanced",
      env: readerEnvironment,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const reader: Reader = { child, filesRead: 0 };
    readers.add(reader);
    child.send({ trusted }); // public keys and certificates: no secrets
    child.on("message", (message: { id: number; reading?: DocumentReading; failure?: string }) => {
      if (reader.job?.id !== message.id) return;
      reader.job.end(message.reading ?? new Error(`The reader failed: ${message.failure}`));
    });
    const gone = (why: string) => {
      readers.delete(reader);
      reader.job?.end(new Error(`The reader ended while reading (${why})`));
      startNext();
    };
    child.once("error", (error) => gone(error.message));
    child.once("exit", (code, signal) => gone(String(signal ?? code)));
    return reader;
  }

  function freeReader(): Reader | undefined {
    for (const reader of readers) if (!reader.job && reader.child.connected) return reader;
    return readers.size < size ? startReader() : undefined;
  }

  function startNext(): void {
    while (waiting.length > 0) {
      const reader = freeReader();
      if (!reader) return;
      give(reader, waiting.shift() as Job);
    }
  }

  function give(reader: Reader, job: Job): void {
    const { bytes, password, signal, resolve, reject } = job;
    const id = nextId++;
    const kill = () => reader.child.kill("SIGKILL"); // its exit ends the job
    const late = setTimeout(kill, timeLimit);
    let isTooLarge = false;
    const watch = setInterval(() => {
      if (residentBytes(reader.child.pid) <= memoryLimit) return;
      isTooLarge = true;
      kill();
    }, LOOK_EVERY);
    signal.addEventListener("abort", kill, { once: true });
    reader.job = {
      id,
      end(outcome) {
        clearTimeout(late);
        clearInterval(watch);
        signal.removeEventListener("abort", kill);
        reader.job = undefined;
        reader.filesRead++;
        if (reader.filesRead >= FILES_PER_READER || residentBytes(reader.child.pid) > RETIRED_ABOVE) retire(reader);
        // What files before it left in the reader's memory is not this file's fault: a new reader tries.
        if (isTooLarge && outcome instanceof Error && reader.filesRead > 1) waiting.unshift(job);
        else if (isTooLarge && outcome instanceof Error) resolve(tooLarge());
        else if (outcome instanceof Error) reject(signal.aborted ? (signal.reason as Error) : outcome);
        else resolve(outcome);
        startNext();
      },
    };
    reader.child.send({ id, bytes, password });
  }

  function retire(reader: Reader): void {
    readers.delete(reader);
    reader.child.disconnect();
  }

  return {
    read: (bytes, signal, password) =>
      new Promise<DocumentReading>((resolve, reject) => {
        if (closing) return reject(new Error("The readers are closing"));
        if (signal.aborted) return reject(signal.reason as Error);
        waiting.push({ bytes, password, signal, resolve, reject });
        startNext();
      }),
    async close() {
      closing = true;
      for (const job of waiting.splice(0)) job.reject(new Error("The readers are closing"));
      const ends = [...readers].map(
        (reader) =>
          new Promise<void>((ended) =>
            reader.child.exitCode === null ? reader.child.once("exit", () => ended()) : ended(),
          ),
      );
      for (const reader of readers) reader.child.disconnect();
      await Promise.all(ends);
    },
  };
}
