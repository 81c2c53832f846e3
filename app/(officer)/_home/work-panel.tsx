import { ArrowRight, type LucideIcon } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useWords } from "#use-words";
import { Badge, type Tone } from "@/app/_ui/badge";
import type { HomeView } from "@/lib/home/get-home";
import { type HomeQuery, MOST_COUNTED, type WorkList } from "@/lib/home/schema";

interface WorkPanelProps<Row> {
  list: keyof HomeView["work"] | "mentions" | "finished";
  icon: LucideIcon;
  tone: Tone;
  work: WorkList<Row>;
  show: HomeQuery["show"];
  keyOf: (row: Row) => string;
  children: (row: Row) => ReactNode;
}

/** One list of what waits: how much there is, its head, and the way to all of it. Nothing where nothing waits. */
export function WorkPanel<Row>({ list, icon: Icon, tone, work, show, keyOf, children }: WorkPanelProps<Row>) {
  const t = useWords("home");
  const { rows, count } = work;
  if (count === 0) return null;
  const isMore = count > rows.length;
  return (
    <section id={list} aria-labelledby={`${list}-heading`} className="panel overflow-hidden">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5 border-b bg-sunken/45 px-4 py-2.5">
        <Icon aria-hidden="true" className="size-4.5 shrink-0 text-ink-faint" />
        <h3 id={`${list}-heading`} className="font-medium">
          {t(`lists.${list}`)}
        </h3>
        <Badge tone={tone} className="tabular-nums">
          {count >= MOST_COUNTED ? t("hundred") : <Count count={count} />}
        </Badge>
        <p className="basis-full text-ink-muted text-sm sm:ml-auto sm:basis-auto">{t(`advice.${list}`)}</p>
      </div>
      <ul>
        {rows.map((row) => (
          <li
            key={keyOf(row)}
            className="relative flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b px-4 py-2.5 last:border-b-0 hover:bg-sunken/45"
          >
            {children(row)}
          </li>
        ))}
      </ul>
      {isMore || show === list ? (
        <p className="flex flex-wrap items-center gap-x-4 border-t px-4 py-1.5 text-sm">
          {show === list ? (
            <>
              {isMore || count >= MOST_COUNTED ? <span className="text-ink-muted">{t("firstHundred")}</span> : null}
              <Link href={`/#${list}`} className="link inline-flex min-h-6 items-center">
                {t("showFewer")}
              </Link>
            </>
          ) : (
            <Link
              href={`/?show=${list}#${list}`}
              aria-label={t("showAllOf", { list: t(`lists.${list}`) })}
              className="link inline-flex min-h-6 items-center gap-1"
            >
              {t("showAll")}
              <ArrowRight aria-hidden="true" className="size-4" />
            </Link>
          )}
        </p>
      ) : null}
    </section>
  );
}

/** The number for the eye, what it counts for the ear. */
function Count({ count }: { count: number }) {
  const t = useWords("home");
  return (
    <>
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t("count", { count })}</span>
    </>
  );
}
