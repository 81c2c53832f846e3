import "server-only";
import { type Actor, systemActor } from "@/lib/auth/actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { type Prisma, prisma } from "@/lib/db/client";
import { containing } from "@/lib/db/contains";
import { startOfDay, startOfNextDay } from "@/lib/db/days";
import { lookTypes } from "./events";
import { nameIds } from "./name-ids";
import type { ListTrailQuery, TrailPage, TrailRow } from "./schema";

const PAGE_SIZE = 50;
/** A part of a name that fits more people than this narrows nothing. */
const MOST_PEOPLE = 200;

type Where = Prisma.AuditEventWhereInput;

async function doneBy(who: string): Promise<Where> {
  const contains = containing(who);
  const users = await prisma.user.findMany({
    where: { OR: [{ name: contains }, { email: contains }] },
    select: { id: true },
    take: MOST_PEOPLE,
  });
  const isSystem = systemActor.name.toLowerCase().includes(who.toLowerCase());
  return { OR: [{ actorId: { in: users.map(({ id }) => id) } }, ...(isSystem ? [{ actorId: null }] : [])] };
}

async function about(record: string): Promise<Where> {
  const applicants = await prisma.applicant.findMany({ where: { applicationId: record }, select: { id: true } });
  return {
    OR: [
      { applicantId: { in: [record, ...applicants.map(({ id }) => id)] } },
      { batchId: record },
      { documentId: record },
      { userId: record },
    ],
  };
}

function ofKind(what: NonNullable<ListTrailQuery["what"]>): Where {
  const looks = [...lookTypes];
  if (what === "looks") return { type: { in: looks } };
  return { type: what === "changes" ? { notIn: looks } : what };
}

function before(cursor: string): Where {
  const match = /^(\d{1,15})\.(\d{1,18})$/.exec(cursor);
  if (!match?.[1] || !match[2]) return {};
  const at = new Date(Number(match[1]));
  return { OR: [{ at: { lt: at } }, { at, id: { lt: BigInt(match[2]) } }] };
}

/**
 * The trail of the desk, newest first: who did or looked at what, from where. A record's own id finds it, an applicant's
 * also what happened to its batches and documents.
 * @throws AppError not_allowed
 */
export async function listTrail(actor: Actor, query: ListTrailQuery): Promise<TrailPage> {
  requirePermission("oversee", actor);
  const { who, what, record, from, to, after } = query;
  const found = await prisma.auditEvent.findMany({
    where: {
      AND: [
        who ? await doneBy(who) : {},
        what ? ofKind(what) : {},
        record ? await about(record) : {},
        from ? { at: { gte: startOfDay(from) } } : {},
        to ? { at: { lt: startOfNextDay(to) } } : {},
        after ? before(after) : {},
      ],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
  });
  const page = found.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const next = found.length > PAGE_SIZE && last ? `${last.at.getTime()}.${last.id}` : null;
  return { ...(await withNames(page)), next };
}

type Found = Prisma.AuditEventGetPayload<object>;

/** Adds what the ids are called today. What is gone since is shown by its id. */
async function withNames(page: Found[]): Promise<Omit<TrailPage, "next">> {
  const idsOf = (name: "applicantId" | "documentId") => page.flatMap((event) => event[name] ?? []);
  const facts = page.map(({ data }) => data as Record<string, unknown>);
  const [applicants, documents, names] = await Promise.all([
    prisma.applicant.findMany({ where: { id: { in: idsOf("applicantId") } }, select: { id: true, name: true } }),
    prisma.document.findMany({ where: { id: { in: idsOf("documentId") } }, select: { id: true, fileName: true } }),
    nameIds(facts),
  ]);
  const applicantNames = new Map(applicants.map(({ id, name }) => [id, name]));
  const fileNames = new Map(documents.map(({ id, fileName }) => [id, fileName]));
  const rows = page.map((event, index): TrailRow => {
    const { id, sequence, at, actorName, type, applicantId, batchId, documentId, address, agent } = event;
    return {
      ...{ at, actorName, type, batchId, address, agent },
      id: String(id),
      sequence: sequence === null ? null : String(sequence),
      data: facts[index] ?? {},
      applicant: applicantId ? { id: applicantId, name: applicantNames.get(applicantId) ?? applicantId } : null,
      document: documentId ? { id: documentId, fileName: fileNames.get(documentId) ?? null } : null,
    };
  });
  return { rows, names };
}
