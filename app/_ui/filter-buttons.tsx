import { X } from "lucide-react";
import Link from "next/link";
import { Button } from "./button";

interface FilterButtonsProps {
  show: string;
  clear: string;
  /** The list without filters; left out where none is set. */
  clearHref: string | undefined;
}

/** The last row of a list's filters: apply them, or drop them all. */
export function FilterButtons({ show, clear, clearHref }: FilterButtonsProps) {
  return (
    <div className="mt-3.5 flex flex-wrap gap-2">
      <Button type="submit" variant="primary">
        {show}
      </Button>
      {clearHref ? (
        <Button asChild variant="quiet">
          <Link href={clearHref}>
            <X aria-hidden="true" />
            {clear}
          </Link>
        </Button>
      ) : null}
    </div>
  );
}
