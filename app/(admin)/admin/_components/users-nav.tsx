import { useWords } from "#use-words";
import { SectionNav } from "./section-nav";

const pages = ["users", "branches", "access", "keys"] as const;

/** Who may do what, one page each. */
export function UsersNav({ current }: { current: (typeof pages)[number] }) {
  const t = useWords("access");
  const links = pages.map((page) => ({ href: `/admin/${page}`, label: t(`tabs.${page}`) }));
  return <SectionNav label={t("tabs.label")} links={links} current={`/admin/${current}`} />;
}
