import "server-only";
import { lookTypes } from "@/lib/audit/events";
import { nameIds } from "@/lib/audit/name-ids";
import { permits } from "@/lib/auth/access";
import { type Actor, visibleApplicants } from "@/lib/auth/actor";
import { changeableSince } from "@/lib/comments/own-comment";
import type { CommentView } from "@/lib/comments/schema";
import { type Prisma, prisma } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { TimelinePage, TimelineQuery } from "./schema";

const PAGE_SIZE = 30;

/** Looks have a list of their own; a comment says itself that it was changed or deleted. */
const leftOut = [...lookTypes, "comment.edited", "comment.deleted"];

const commentIdOf = (data: unknown) => {
  const { commentId } = data as { commentId?: unknown };
  return typeof commentId === "string" ? commentId : "";
};

async function readComments(actor: Actor, ids: string[]): Promise<Map<string, CommentView>> {
  const comments = await prisma.comment.findMany({
    where: { id: { in: ids } },
    include: { mentions: { select: { name: true } } },
  });
  const since = changeableSince();
  return new Map(
    comments.map(({ id, text, authorId, mentions, createdAt, editedAt, deletedAt }) => [
      id,
      {
        ...{ id, text, mentions: mentions.map(({ name }) => name) },
        isEdited: editedAt !== null,
        isDeleted: deletedAt !== null,
        mayChange: authorId === actor.id && !deletedAt && createdAt > since && permits("work", actor),
      },
    ]),
  );
}

/**
 * What happened to an applicant, newest first, from the audit events: whatever is recorded of it is told here, and nothing
 * that is not. The page it stands on records the look.
 * @throws AppError not_found, also for another branch's applicant
 */
export async function listTimeline(
  actor: Actor,
  applicantId: string,
  { only, before }: TimelineQuery,
): Promise<TimelinePage> {
  const applicant = await prisma.applicant.findFirst({
    where: { id: applicantId, ...visibleApplicants(actor) },
    select: { id: true },
  });
  if (!applicant) throw new AppError("not_found", "noApplicant");
  const where: Prisma.AuditEventWhereInput = {
    applicantId,
    type: only === "comments" ? "comment.added" : { notIn: leftOut },
    ...(before ? { id: { lt: BigInt(before) } } : {}),
  };
  const found = await prisma.auditEvent.findMany({ where, orderBy: { id: "desc" }, take: PAGE_SIZE + 1 });
  const page = found.slice(0, PAGE_SIZE);
  const documentIds = page.flatMap(({ documentId }) => documentId ?? []);
  const commentIds = page.filter(({ type }) => type === "comment.added").map(({ data }) => commentIdOf(data));
  const [documents, comments, names] = await Promise.all([
    prisma.document.findMany({ where: { id: { in: documentIds } }, select: { id: true, fileName: true } }),
    readComments(actor, commentIds),
    nameIds(page.map(({ data }) => data as Record<string, unknown>)),
  ]);
  const fileNames = new Map(documents.map(({ id, fileName }) => [id, fileName]));
  const rows = page.map(({ id, at, actorName, type, data, batchId, documentId }) => ({
    ...{ at, actorName, type, batchId },
    id: String(id),
    data: data as Record<string, unknown>,
    document: documentId ? { id: documentId, fileName: fileNames.get(documentId) ?? null } : null,
    comment: type === "comment.added" ? (comments.get(commentIdOf(data)) ?? null) : null,
  }));
  return { rows, names, next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null };
}
