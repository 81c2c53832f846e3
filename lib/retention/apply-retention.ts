import "server-only";
import { clearDocument } from "./clear-document";
import { listDue } from "./list-due";
import { oneByOne } from "./one-by-one";

const AT_ONCE = 100;

/** What is due, some at a time, but for what was passed over. */
async function* dueDocuments(now: Date, passed: ReadonlySet<string>): AsyncGenerator<string> {
  for (;;) {
    const due = await listDue({ until: now, withoutHeld: true, except: [...passed], limit: AT_ONCE });
    if (due.length === 0) return;
    for (const { id } of due) yield id;
  }
}

/**
 * Deletes every document that is past its time and not held. Each is a step of its own: after a crash the next run goes on where
 * this one ended, and one that cannot be deleted keeps none of the others.
 * @returns how many were deleted
 * @throws the first failure, once all the others are done, for the job to try again
 */
export async function applyRetention(signal: AbortSignal, now = new Date()): Promise<number> {
  const passed = new Set<string>();
  const clear = async (id: string) => {
    passed.add(id); // stays where it cannot be deleted
    const isCleared = await clearDocument(id, now, signal);
    if (isCleared) passed.delete(id);
    return isCleared;
  };
  return oneByOne(dueDocuments(now, passed), clear, signal);
}
