import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds between two looks. */
const LOOK_EVERY = 100;

/** Bytes of main memory (resident set) processes took; all 0 where the system does not tell, as only Linux does. */
export interface MemoryPeak {
  /** The most that one of them ever took, by the kernel's own high-water mark. */
  largest: number;
  /** The most that all of them took at one look. */
  together: number;
}

/** `VmRSS:	  123456 kB` of /proc's status. @returns bytes, 0 for what is not there */
export const bytesIn = (status: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1] ?? 0) * 1024;

/** A file of /proc; empty where the process has ended, or there is no /proc. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

function allProcesses(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** Processes started by this one, or by those. */
function descendants(): number[] {
  const children = new Map<number, number[]>();
  for (const pid of allProcesses()) {
    const parent = Number(/^PPid:\s+(\d+)$/m.exec(readProc(pid, "status"))?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found: number[] = [];
  const look = (pid: number) => {
    for (const child of children.get(pid) ?? []) {
      found.push(child);
      look(child);
    }
  };
  look(process.pid);
  return found;
}

/**
 * Watches from the outside the memory of the processes below this one whose command line has these words, while some work
 * is done.
 * @throws Error where the system tells, and there was none: the words are no longer theirs
 */
export async function watchMemory<T>(
  words: string,
  work: () => Promise<T>,
): Promise<{ result: T; memory: MemoryPeak }> {
  const memory: MemoryPeak = { largest: 0, together: 0 };
  const look = () => {
    const own = descendants().filter((pid) => readProc(pid, "cmdline").includes(words));
    const statuses = own.map((pid) => readProc(pid, "status"));
    memory.largest = Math.max(memory.largest, ...statuses.map((status) => bytesIn(status, "VmHWM")));
    memory.together = Math.max(
      memory.together,
      statuses.reduce((sum, status) => sum + bytesIn(status, "VmRSS"), 0),
    );
  };
  const watch = setInterval(look, LOOK_EVERY);
  try {
    const result = await work();
    if (memory.largest === 0 && allProcesses().length > 0) throw new Error(`Nothing ran that is named “${words}”`);
    return { result, memory };
  } finally {
    clearInterval(watch);
  }
}
