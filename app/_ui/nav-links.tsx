"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "./class-names";

export interface NavLink {
  href: string;
  label: string;
  /** Addresses that belong to this entry besides its own. */
  alsoUnder?: string[];
  /** Left out where a phone has no room: the brand beside it leads there too. */
  isInBrand?: boolean;
}

/** The entries of the main navigation; the current one is marked by line and weight, and for screen readers. */
export function NavLinks({ links }: { links: NavLink[] }) {
  const pathname = usePathname();
  return (
    <ul className="flex h-full items-stretch gap-x-1 max-sm:flex-wrap sm:w-max">
      {links.map(({ href, label, alsoUnder = [], isInBrand = false }) => {
        const current = [href, ...alsoUnder].some((at) => pathname === at || pathname.startsWith(`${at}/`));
        return (
          <li key={href} className={classNames("flex max-sm:min-h-10", isInBrand && "max-sm:hidden")}>
            <Link
              href={href}
              aria-current={current ? "page" : undefined}
              className={classNames(
                "relative inline-flex items-center whitespace-nowrap px-2 text-base transition-colors focus-visible:-outline-offset-4 sm:px-3",
                current
                  ? "font-medium text-ink after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 after:rounded-full after:bg-accent sm:after:inset-x-3"
                  : "text-ink-muted hover:text-ink",
              )}
            >
              {label}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
