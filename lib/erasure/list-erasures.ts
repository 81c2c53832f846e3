import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { prisma } from "@/lib/db/client";
import type { ErasureView, ListErasuresQuery } from "./schema";
import { toErasureViews } from "./view-erasure";

const PAGE_SIZE = 25;

/** Where a page ends: its last request's time and id. */
function readCursor(after: string | undefined) {
  const [, at, id] = /^(\d{1,15})\.(\w{1,40})$/.exec(after ?? "") ?? [];
  if (!at || !id) return {};
  const requestedAt = new Date(Number(at));
  return { OR: [{ requestedAt: { lt: requestedAt } }, { requestedAt, id: { lt: id } }] };
}

/** Requests for erasure, newest first. @throws AppError not_allowed */
export async function listErasures(
  actor: Actor,
  { state, after }: ListErasuresQuery,
): Promise<{ rows: ErasureView[]; next: string | null }> {
  requirePermission("oversee", actor);
  const found = await prisma.erasureRequest.findMany({
    where: { AND: [state ? { state } : {}, readCursor(after)] },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
  });
  const page = found.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const next = found.length > PAGE_SIZE && last ? `${last.requestedAt.getTime()}.${last.id}` : null;
  return { rows: await toErasureViews(page), next };
}
