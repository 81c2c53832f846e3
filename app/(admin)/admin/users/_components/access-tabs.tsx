import Link from "next/link";
import { useWords } from "#use-words";
import { classNames } from "@/app/_ui/class-names";

const tabs = [
  { to: "users", href: "/admin/users" },
  { to: "branches", href: "/admin/branches" },
  { to: "access", href: "/admin/access" },
  { to: "keys", href: "/admin/keys" },
] as const;

/** The pages about users and access; each has an address of its own. */
export function AccessTabs({ current }: { current: (typeof tabs)[number]["to"] }) {
  const t = useWords("access");
  return (
    <nav aria-label={t("tabs.label")} className="mb-5">
      <ul className="flex flex-wrap gap-1">
        {tabs.map(({ to, href }) => (
          <li key={to}>
            <Link
              href={href}
              aria-current={to === current ? "page" : undefined}
              className={classNames(
                "inline-flex h-9 items-center rounded-md px-3",
                to === current ? "bg-accent-soft font-medium text-accent" : "text-ink-muted hover:bg-sunken",
              )}
            >
              {t(`tabs.${to}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
