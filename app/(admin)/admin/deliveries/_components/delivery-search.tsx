import { Search, X } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { Input } from "@/app/_ui/input";
import type { ListDeliveriesQuery } from "@/lib/deliveries/schema";

/** Finds the deliveries of one application; what is looked for stands in the address. Works without scripts. */
export function DeliverySearch({ query: { q, state } }: { query: ListDeliveriesQuery }) {
  const t = useWords("deliveries");
  const shell = useWords("shell");
  return (
    <Form action="/admin/deliveries" className="mb-3 flex max-w-xl flex-wrap gap-2">
      {state ? <input type="hidden" name="state" value={state} /> : null}
      <search className="relative min-w-48 flex-1">
        <Search aria-hidden="true" className="absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint" />
        <Input
          key={q}
          type="search"
          name="q"
          defaultValue={q}
          aria-label={t("search")}
          placeholder={t("search")}
          className="pl-9"
        />
      </search>
      <Button type="submit">{shell("search")}</Button>
      {q ? (
        <Button asChild variant="quiet">
          <Link href={state ? `/admin/deliveries?state=${state}` : "/admin/deliveries"}>
            <X aria-hidden="true" />
            {shell("clear")}
          </Link>
        </Button>
      ) : null}
    </Form>
  );
}
