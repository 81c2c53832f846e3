import {
  CircleCheck,
  CircleX,
  FileText,
  Layers,
  type LucideIcon,
  MessageCircle,
  MessageSquareText,
  ShieldCheck,
  UserRound,
} from "lucide-react";
import Link from "next/link";
import { useLanguage, useWords } from "#use-words";
import { formatDateTime } from "@/app/_ui/format";
import { Time } from "@/app/_ui/time";
import { type TrailWords, trailWords } from "@/app/(admin)/admin/audit/_components/trail-words";
import { systemActor } from "@/lib/auth/actor";
import type { Mentionable } from "@/lib/comments/mentions";
import type { TimelinePage, TimelineQuery, TimelineRow } from "@/lib/timeline/schema";
import { CommentText } from "./comment-text";
import { DeletedComment } from "./deleted-comment";
import { OwnComment } from "./own-comment";

/** One icon a family of events. */
const icons: Record<string, LucideIcon> = {
  applicant: UserRound,
  flow: ShieldCheck,
  batch: Layers,
  document: FileText,
  comment: MessageSquareText,
  whatsapp: MessageCircle,
  "document.approved": CircleCheck,
  "document.rejected": CircleX,
  "document.failed": CircleX,
};

const iconOf = (type: string) => icons[type] ?? icons[type.split(".")[0] ?? ""] ?? FileText;

interface TimelineListProps {
  page: TimelinePage;
  only: TimelineQuery["only"];
  people: Mentionable[];
}

/** Events as sentences, newest first; a comment with its words. */
export function TimelineList({ page: { rows, names }, only, people }: TimelineListProps) {
  const t = useWords("teamwork");
  const areas: TrailWords = {
    auditTrail: useWords("auditTrail"),
    audit: useWords("audit"),
    documents: useWords("documents"),
    fields: useWords("fields"),
    review: useWords("review"),
    flow: useWords("flow"),
    users: useWords("users"),
    whatsapp: useWords("whatsapp"),
    settings: useWords("settings"),
    queue: useWords("queue"),
    retention: useWords("retention"),
  };
  if (rows.length === 0) {
    return <p className="text-ink-muted">{t(only ? "timeline.noComments" : "timeline.none")}</p>;
  }
  return (
    <ol aria-label={t("timeline.list")} className="panel divide-y">
      {rows.map((row) => {
        const Icon = iconOf(row.type);
        const actor = row.actorName === systemActor.name ? areas.audit("system") : row.actorName;
        return (
          <li key={row.id} className="flex gap-3 px-4 py-2.5">
            <Icon aria-hidden="true" className="mt-0.5 size-4.5 shrink-0 text-ink-faint" strokeWidth={1.7} />
            <div className="min-w-0 flex-1">
              {row.comment ? (
                <Comment row={row} people={people} />
              ) : (
                <p className="wrap-anywhere">{trailWords(areas, row, names)}</p>
              )}
              <p className="flex flex-wrap items-center gap-x-3 text-ink-muted text-sm">
                <span>
                  {actor}, <Time value={row.at} className="tabular-nums" />
                  {row.comment?.isEdited && !row.comment.isDeleted ? ` · ${t("comment.edited")}` : null}
                </span>
                <RowLink row={row} />
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Comment({ row, people }: { row: TimelineRow; people: Mentionable[] }) {
  const language = useLanguage();
  const { comment } = row;
  if (!comment) return null;
  if (comment.isDeleted) return <DeletedComment id={comment.id} />;
  if (!comment.mayChange) return <CommentText text={comment.text} mentions={comment.mentions} />;
  return <OwnComment comment={comment} people={people} time={formatDateTime(row.at, language)} />;
}

/** Where an event can be looked at closer. */
function RowLink({ row: { batchId, document } }: { row: TimelineRow }) {
  const t = useWords("teamwork");
  const link = document?.fileName
    ? { href: `/documents/${document.id}`, label: t("timeline.openDocument") }
    : batchId && { href: `/batches/${batchId}`, label: t("timeline.openBatch") };
  if (!link) return null;
  return (
    <Link href={link.href} prefetch={false} className="link inline-flex min-h-6 items-center">
      {link.label}
    </Link>
  );
}
