import Link from "next/link";
import type { ReactNode } from "react";
import { useWords } from "#use-words";
import { SearchOpener } from "@/app/_search/search-opener";
import { type Permission, permits } from "@/lib/auth/access";
import { ClientWords } from "@/lib/i18n/client-words";
import { Brand } from "./brand";
import { classNames } from "./class-names";
import { type NavLink, NavLinks } from "./nav-links";
import type { ShellUser } from "./user-button";
import { UserMenu } from "./user-menu";

interface Entry extends Omit<NavLink, "label"> {
  to: "home" | "applicants" | "inbox" | "batches" | "analytics" | "audit" | "operations" | "settings" | "users";
  needs: Permission;
}

const entries: Entry[] = [
  { to: "home", href: "/", isInBrand: true, needs: "read" },
  { to: "applicants", href: "/applicants", alsoUnder: ["/batches", "/documents"], needs: "read" },
  { to: "inbox", href: "/inbox", needs: "read" },
  { to: "batches", href: "/admin/batches", needs: "oversee" },
  { to: "analytics", href: "/admin/analytics", needs: "oversee" },
  { to: "audit", href: "/admin/audit", needs: "oversee" },
  { to: "operations", href: "/admin/queue", alsoUnder: ["/admin/deliveries"], needs: "oversee" },
  { to: "settings", href: "/admin/settings", needs: "oversee" },
  {
    to: "users",
    href: "/admin/users",
    alsoUnder: ["/admin/branches", "/admin/access", "/admin/keys"],
    needs: "administer",
  },
];

interface AppShellProps {
  user: ShellUser;
  /** Whether the list of files nobody was found for is linked to. */
  hasInbox?: boolean;
  /** Leaves the navigation out: nothing else can be opened yet. */
  isBare?: boolean;
  children: ReactNode;
}

/** The frame of every signed-in page: skip link, navigation by role, account menu, main region. */
export function AppShell({ user, hasInbox = false, isBare = false, children }: AppShellProps) {
  const t = useWords("shell");
  const links = entries
    .filter(({ to, needs }) => !isBare && permits(needs, user) && (hasInbox || to !== "inbox"))
    .map(({ to, needs: _, ...link }) => ({ ...link, label: t(`nav.${to}`) }));
  // More than fits beside the account menu of a phone gets a line of its own, or two; what sticks below the header heeds it.
  const onPhone = links.filter(({ isInBrand }) => !isInBrand).length;
  const hasOwnLine = onPhone > 2;
  const hasTwoLines = onPhone > 5;
  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-4 py-2 font-medium text-accent-ink focus:translate-y-0"
      >
        {t("skip")}
      </a>
      <header className="sticky top-0 z-30 border-b bg-surface">
        <div className="mx-auto flex max-w-[92rem] flex-wrap items-stretch gap-x-3 px-3 sm:flex-nowrap sm:gap-x-7 sm:px-6">
          <Link href="/" aria-label={t("home")} className="flex h-14 items-center rounded-md">
            <Brand className="[&>span]:max-sm:hidden" />
          </Link>
          <nav
            aria-label={t("main")}
            className={classNames(
              "min-w-0 flex-1 overflow-x-auto overflow-y-hidden [scrollbar-width:none]",
              hasOwnLine && "max-sm:order-last max-sm:basis-full",
            )}
          >
            <NavLinks links={links} />
          </nav>
          <div className="ml-auto flex h-14 items-center gap-1.5 sm:gap-3">
            <ClientWords areas={["search"]}>
              <SearchOpener />
            </ClientWords>
            <UserMenu user={user} />
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={classNames(
          "mx-auto max-w-[92rem] px-4 pt-5 pb-16 outline-none [--header:3.5rem] sm:px-6",
          hasOwnLine && "max-sm:[--header:6rem]",
          hasTwoLines && "max-sm:[--header:8.5rem]",
        )}
      >
        {children}
      </main>
    </>
  );
}
