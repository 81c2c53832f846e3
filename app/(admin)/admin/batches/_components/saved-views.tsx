import { Users } from "lucide-react";
import Link from "next/link";
import { useWords } from "#use-words";
import { classNames } from "@/app/_ui/class-names";
import type { ViewRow } from "@/lib/batches/view-schema";
import { ClientWords } from "@/lib/i18n/client-words";
import { SaveViewDialog } from "./save-view-dialog";
import { ViewButtons } from "./view-buttons";

interface SavedViewsProps {
  views: ViewRow[];
  /** The query on show, without the page one is on. */
  current: string;
  /** Whether the reader may keep views; others are offered what is shared. */
  mayKeep: boolean;
}

/** The kept views as links, and what can be done with the one on show. */
export function SavedViews({ views, current, mayKeep }: SavedViewsProps) {
  const t = useWords("batchList");
  const own = views.find(({ isOwn, query }) => isOwn && query === current);
  if (views.length === 0 && !mayKeep) return null;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      {views.length > 0 ? (
        <nav aria-label={t("views.title")}>
          <ul className="flex flex-wrap gap-1.5">
            {views.map((view) => (
              <li key={view.id}>
                <ViewLink view={view} isCurrent={view.query === current} />
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {mayKeep ? (
        <ClientWords areas={["batchList"]}>
          {own ? (
            <ViewButtons key={own.id} view={own} />
          ) : (
            <SaveViewDialog query={current} taken={views.filter(({ isOwn }) => isOwn).map(({ name }) => name)} />
          )}
        </ClientWords>
      ) : null}
    </div>
  );
}

function ViewLink({ view, isCurrent }: { view: ViewRow; isCurrent: boolean }) {
  const t = useWords("batchList");
  return (
    <Link
      href={view.query ? `/admin/batches?${view.query}` : "/admin/batches"}
      aria-current={isCurrent ? "page" : undefined}
      className={classNames(
        "inline-flex min-h-8 items-center gap-1.5 rounded-full border px-3 text-sm transition-colors",
        isCurrent
          ? "border-accent/60 bg-accent-soft font-medium text-ink"
          : "border-line bg-surface text-ink-muted hover:border-line-strong hover:text-ink",
      )}
    >
      {view.isShared ? (
        <Users
          className="size-3.5"
          role="img"
          aria-label={view.isOwn ? t("views.shared") : t("views.sharedBy", { name: view.ownerName })}
        />
      ) : null}
      {view.name}
    </Link>
  );
}
