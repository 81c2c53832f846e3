import { ArrowLeft, ArrowRight, ChevronsLeft } from "lucide-react";
import Link from "next/link";
import { useWords } from "#use-words";
import { Button } from "./button";

interface PaginationProps {
  /** Address of the first page; null while on it. */
  firstHref: string | null;
  /** Address of the page before, for lists that can go back by themselves. */
  previousHref?: string | null;
  /** Address of the next page; null on the last. */
  nextHref: string | null;
  /** What is listed. */
  noun: "applicants" | "batches" | "deliveries" | "erasures" | "events" | "users";
}

/** Keyset paging: onward, back by one where the list can, or back to the start. */
export function Pagination({ firstHref, previousHref, nextHref, noun }: PaginationProps) {
  const t = useWords("shell");
  if (!firstHref && !nextHref) return null;
  return (
    <nav aria-label={t("pages.of", { noun })} className="mt-4 flex items-center justify-between gap-2">
      {firstHref ? (
        <Button asChild variant="quiet" size="sm">
          <Link href={firstHref}>
            <ChevronsLeft aria-hidden="true" />
            {t("pages.first")}
          </Link>
        </Button>
      ) : (
        <span />
      )}
      {previousHref ? (
        <Button asChild size="sm" className="ml-auto">
          <Link href={previousHref} rel="prev">
            <ArrowLeft aria-hidden="true" />
            {t("pages.previous")}
          </Link>
        </Button>
      ) : null}
      {nextHref ? (
        <Button asChild size="sm">
          <Link href={nextHref} rel="next">
            {t("pages.next")}
            <ArrowRight aria-hidden="true" />
          </Link>
        </Button>
      ) : null}
    </nav>
  );
}
