import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { countDue, listDue } from "./list-due";
import type { DueDocument } from "./schema";

/** Documents shown on the page. */
const MOST_SHOWN = 50;

/** What goes next and when, over all applicants. Names and ids, no look. @throws AppError not_allowed */
export async function viewDue(actor: Actor): Promise<{ rows: DueDocument[]; count: number }> {
  requirePermission("oversee", actor);
  const [rows, count] = await Promise.all([listDue({ limit: MOST_SHOWN }), countDue()]);
  return { rows, count };
}
