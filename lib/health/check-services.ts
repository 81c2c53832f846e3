import "server-only";
import { pool } from "@/lib/db/pool";
import { requireBucket } from "@/lib/storage/object-store";

/** Milliseconds a service has to answer. */
const PATIENCE = 3_000;

async function answers(check: Promise<unknown>): Promise<boolean> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("late")), PATIENCE).unref());
  return Promise.race([check, late]).then(
    () => true,
    () => false, // which of them is away is the whole answer; the reason is in the log of whoever needed it
  );
}

/** Whether the desk can reach what it stands on. */
export async function checkServices(): Promise<{ database: boolean; objectStore: boolean }> {
  const [database, objectStore] = await Promise.all([answers(pool().query("select 1")), answers(requireBucket())]);
  return { database, objectStore };
}
