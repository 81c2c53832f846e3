import "server-only";
import { log } from "@/lib/log";
import { clearDocument } from "./clear-document";
import { listDue } from "./list-due";

const AT_ONCE = 100;

/**
 * Deletes every document that is past its time and not held. Each is a step of its own: after a crash the next run goes on where
 * this one ended, and one that cannot be deleted keeps none of the others.
 * @returns how many were deleted
 * @throws the first failure, once all the others are done, for the job to try again
 */
export async function applyRetention(signal: AbortSignal, now = new Date()): Promise<number> {
  let cleared = 0;
  const passed: string[] = [];
  const failures: unknown[] = [];
  for (;;) {
    const due = await listDue({ until: now, withoutHeld: true, except: passed, limit: AT_ONCE });
    if (due.length === 0) break;
    for (const { id } of due) {
      signal.throwIfAborted();
      try {
        if (await clearDocument(id, now, signal)) cleared++;
        else passed.push(id);
      } catch (error) {
        signal.throwIfAborted();
        log.warn({ error, documentId: id }, "a document past its time could not be deleted");
        failures.push(error);
        passed.push(id);
      }
    }
  }
  if (failures.length > 0) throw failures[0];
  return cleared;
}
