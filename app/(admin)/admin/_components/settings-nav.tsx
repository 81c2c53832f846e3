import { useWords } from "#use-words";
import { SectionNav } from "./section-nav";

/** What admins set, one page each. */
export function SettingsNav({ current }: { current: "products" | "thresholds" | "retention" | "erasures" }) {
  const t = useWords("settings");
  const links = (["products", "thresholds", "retention", "erasures"] as const).map((page) => ({
    href: `/admin/settings/${page}`,
    label: t(`nav.${page}`),
  }));
  return <SectionNav label={t("title")} links={links} current={`/admin/settings/${current}`} />;
}
