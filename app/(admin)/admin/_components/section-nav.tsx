import Link from "next/link";
import { classNames } from "@/app/_ui/class-names";

export interface SectionLink {
  href: string;
  label: string;
}

interface SectionNavProps {
  /** Names the navigation for screen readers. */
  label: string;
  links: SectionLink[];
  /** The address of the page that is shown. */
  current: string;
}

/** The pages of one part of the admin's area, on lines that wrap: nothing has to be scrolled to on a phone. */
export function SectionNav({ label, links, current }: SectionNavProps) {
  return (
    <nav aria-label={label} className="mb-5 border-b">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {links.map(({ href, label: name }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={href === current ? "page" : undefined}
              className={classNames(
                "inline-flex min-h-10 items-center border-b-2 px-0.5",
                href === current
                  ? "border-accent font-medium text-ink"
                  : "border-transparent text-ink-muted hover:border-line-strong hover:text-ink",
              )}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
