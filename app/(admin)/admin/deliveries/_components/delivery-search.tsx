import { useWords } from "#use-words";
import { ListSearch } from "@/app/_ui/list-search";
import type { ListDeliveriesQuery } from "@/lib/deliveries/schema";

/** Finds the deliveries of one application. */
export function DeliverySearch({ query: { q, state } }: { query: ListDeliveriesQuery }) {
  const t = useWords("deliveries");
  return (
    <ListSearch
      action="/admin/deliveries"
      q={q}
      label={t("search")}
      placeholder={t("search")}
      filter={{ name: "state", value: state }}
      className="mb-3 max-w-xl"
    />
  );
}
