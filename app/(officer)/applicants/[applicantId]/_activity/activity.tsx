import Link from "next/link";
import { useWords } from "#use-words";
import { classNames } from "@/app/_ui/class-names";
import { Pagination } from "@/app/_ui/pagination";
import { Time } from "@/app/_ui/time";
import { permits } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/actor";
import { listMentions } from "@/lib/comments/list-mentions";
import type { MentionView } from "@/lib/comments/schema";
import { ClientWords } from "@/lib/i18n/client-words";
import { words } from "@/lib/i18n/words";
import { listTimeline } from "@/lib/timeline/list-timeline";
import { TimelineQuery } from "@/lib/timeline/schema";
import type { Colleague } from "@/lib/users/list-colleagues";
import { CommentForm } from "./comment-form";
import { CommentText } from "./comment-text";
import { SeenMentions } from "./seen-mentions";
import { TimelineList } from "./timeline-list";

/** Mentions shown at once; the next ones come once these were seen. */
const MOST_MENTIONS = 20;

interface ActivityProps {
  actor: Actor;
  applicantId: string;
  colleagues: Colleague[];
  searchParams: Record<string, string | string[] | undefined>;
}

function addressOf(applicantId: string, query: { only?: string | undefined; before?: string }): string {
  const parameters = new URLSearchParams();
  if (query.only) parameters.set("only", query.only);
  if (query.before) parameters.set("before", query.before);
  return `/applicants/${applicantId}${parameters.size > 0 ? `?${parameters}` : ""}#activity`;
}

/** What happened to an applicant, with colleagues' comments, and a place to write one. */
export async function Activity({ actor, applicantId, colleagues, searchParams }: ActivityProps) {
  const t = await words("teamwork");
  const query = TimelineQuery.parse(searchParams);
  const { only, before } = query;
  const [timeline, mentions] = await Promise.all([
    listTimeline(actor, applicantId, query),
    listMentions(actor, { applicantId, take: MOST_MENTIONS }),
  ]);
  const people = colleagues.filter(({ id }) => id !== actor.id).map(({ id, name }) => ({ id, name }));
  const mayWork = permits("work", actor);
  return (
    <section id="activity" aria-labelledby="activity-heading" className="mt-4 max-w-4xl scroll-mt-(--header)">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id="activity-heading" className="font-semibold text-xl">
          {t("timeline.title")}
        </h2>
        <nav aria-label={t("timeline.show")} className="flex gap-1">
          {([undefined, "comments"] as const).map((part) => (
            <Link
              key={part ?? "all"}
              href={addressOf(applicantId, { only: part })}
              aria-current={only === part ? "true" : undefined}
              scroll={false}
              className={classNames(
                "inline-flex h-8 items-center rounded-md px-2.5 text-sm hover:bg-sunken",
                only === part ? "bg-accent-soft font-medium text-accent" : "text-ink-muted",
              )}
            >
              {t(part === "comments" ? "timeline.comments" : "timeline.all")}
            </Link>
          ))}
        </nav>
      </div>
      <ClientWords areas={["teamwork"]}>
        <div className="grid gap-3">
          {mentions.length > 0 ? <Mentions mentions={mentions} /> : null}
          {mayWork ? <CommentForm applicantId={applicantId} readerId={actor.id} people={people} /> : null}
          <TimelineList page={timeline} only={only} people={people} />
        </div>
      </ClientWords>
      <Pagination
        noun="events"
        firstHref={before ? addressOf(applicantId, { only }) : null}
        nextHref={timeline.next ? addressOf(applicantId, { only, before: timeline.next }) : null}
      />
    </section>
  );
}

/** Comments that name the reader, wherever in the timeline they stand. */
function Mentions({ mentions }: { mentions: MentionView[] }) {
  const t = useWords("teamwork");
  return (
    <SeenMentions commentIds={mentions.map(({ commentId }) => commentId)}>
      <section aria-labelledby="mentions-heading" className="rounded-lg border border-info/30 bg-info-soft px-4 py-3">
        <h3 id="mentions-heading" className="font-medium">
          {t("mentioned.title", { count: mentions.length })}
        </h3>
        <ul className="mt-1.5 grid gap-2.5">
          {mentions.map(({ commentId, text, names, authorName, at }) => (
            <li key={commentId}>
              <CommentText text={text} mentions={names} />
              <p className="text-ink-muted text-sm">
                {authorName}, <Time value={at} />
              </p>
            </li>
          ))}
        </ul>
      </section>
    </SeenMentions>
  );
}
