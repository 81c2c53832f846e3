import { AtSign, CircleX, Eye, FileCheck2, KeyRound, MessageCircle } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useWords } from "#use-words";
import { Time } from "@/app/_ui/time";
import type { HomeView } from "@/lib/home/get-home";
import type { HomeQuery, WorkDocument, WorkKind } from "@/lib/home/schema";
import { documentTitle } from "../_components/document-words";
import { problemWords } from "../_components/problem-words";
import { WorkPanel } from "./work-panel";

/** How many things wait for the reader; what has ended well is news, not work. */
export function countOf({ work, mentions, inboxCount }: HomeView): number {
  return work.password.count + work.failed.count + work.review.count + mentions.count + inboxCount;
}

const kinds = [
  { kind: "password", icon: KeyRound, tone: "warn" },
  { kind: "failed", icon: CircleX, tone: "bad" },
  { kind: "review", icon: Eye, tone: "info" },
] as const;

/** What waits, the most personal and most urgent first. */
export function WorkLists({ home, show }: { home: HomeView; show: HomeQuery["show"] }) {
  const t = useWords("home");
  return (
    <div className="grid gap-3">
      <WorkPanel
        list="mentions"
        icon={AtSign}
        tone="info"
        work={home.mentions}
        show={show}
        keyOf={({ commentId }) => commentId}
      >
        {({ applicantId, applicantName, authorName, at }) => (
          <Row href={`/applicants/${applicantId}#activity`} title={applicantName} since={at}>
            {t("mentionedBy", { author: authorName })}
          </Row>
        )}
      </WorkPanel>
      {kinds.map(({ kind, icon, tone }) => (
        <WorkPanel
          key={kind}
          list={kind}
          icon={icon}
          tone={tone}
          work={home.work[kind]}
          show={show}
          keyOf={({ id }) => id}
        >
          {(document) => <DocumentRow kind={kind} document={document} />}
        </WorkPanel>
      ))}
      {home.inboxCount > 0 ? (
        <p className="panel relative flex items-center gap-3 px-4 py-3 hover:bg-sunken/45">
          <MessageCircle aria-hidden="true" className="size-4.5 shrink-0 text-ink-faint" />
          <Link href="/inbox" className="font-medium after:absolute after:inset-0 hover:text-accent hover:underline">
            {t("lists.inbox")}
          </Link>
          <span className="text-ink-muted text-sm">{t("inboxCount", { count: home.inboxCount })}</span>
        </p>
      ) : null}
      <WorkPanel list="finished" icon={FileCheck2} tone="ok" work={home.finished} show={show} keyOf={({ id }) => id}>
        {({ id, applicantName, readCount, problemCount, completedAt }) => (
          <Row href={`/batches/${id}`} title={applicantName} since={completedAt}>
            {t("batchResult", { read: readCount, problems: problemCount })}
          </Row>
        )}
      </WorkPanel>
    </div>
  );
}

function DocumentRow({ kind, document }: { kind: WorkKind; document: WorkDocument }) {
  const t = useWords("home");
  const documents = useWords("documents");
  const { id, applicantName, fileName, reviewState, problem, since } = document;
  const second = reviewState === "APPROVED_ONCE" ? t("secondApproval") : null;
  const why = kind === "failed" && problem ? problemWords(documents, problem).title : second;
  return (
    <Row href={`/documents/${id}`} title={documentTitle(documents, { ...document, parts: [] })} since={since}>
      {[applicantName, document.documentType ? fileName : null, why].filter(Boolean).join(" · ")}
    </Row>
  );
}

interface RowProps {
  href: string;
  title: string;
  since: Date;
  children: ReactNode;
}

function Row({ href, title, since, children }: RowProps) {
  return (
    <>
      <span className="min-w-0 flex-1 basis-52">
        <Link
          href={href}
          prefetch={false}
          className="wrap-anywhere rounded-sm font-medium after:absolute after:inset-0 hover:text-accent hover:underline"
        >
          {title}
        </Link>
        <span className="wrap-anywhere block text-ink-muted text-sm">{children}</span>
      </span>
      <Time value={since} className="text-ink-faint text-sm tabular-nums" />
    </>
  );
}
