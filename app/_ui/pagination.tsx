import { ArrowRight, ChevronsLeft } from "lucide-react";
import Link from "next/link";
import { Button } from "./button";

interface PaginationProps {
  /** Address of the first page; null while on it. */
  firstHref: string | null;
  /** Address of the next page; null on the last. */
  nextHref: string | null;
  /** What is listed, e.g. "applicants". */
  noun: string;
}

/** Keyset paging: onward, or back to the start. Going back one page is the browser's own button. */
export function Pagination({ firstHref, nextHref, noun }: PaginationProps) {
  if (!firstHref && !nextHref) return null;
  return (
    <nav aria-label={`Pages of ${noun}`} className="mt-4 flex items-center justify-between gap-2">
      {firstHref ? (
        <Button asChild variant="quiet" size="sm">
          <Link href={firstHref}>
            <ChevronsLeft aria-hidden="true" />
            First page
          </Link>
        </Button>
      ) : (
        <span />
      )}
      {nextHref ? (
        <Button asChild size="sm">
          <Link href={nextHref} rel="next">
            Next page
            <ArrowRight aria-hidden="true" />
          </Link>
        </Button>
      ) : null}
    </nav>
  );
}
