import { useWords } from "#use-words";
import { SectionNav } from "./section-nav";

/** What runs behind the pages: jobs, and results on their way. */
export function OperationsNav({ current }: { current: "queue" | "deliveries" }) {
  const t = useWords("queue");
  const links = (["queue", "deliveries"] as const).map((page) => ({
    href: `/admin/${page}`,
    label: t(`nav.${page}`),
  }));
  return <SectionNav label={t("operations")} links={links} current={`/admin/${current}`} />;
}
