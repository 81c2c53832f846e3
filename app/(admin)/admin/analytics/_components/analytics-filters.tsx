import Form from "next/form";
import Link from "next/link";
import { useWords } from "#use-words";
import { FilterButtons } from "@/app/_ui/filter-buttons";
import { InputField } from "@/app/_ui/input-field";
import { SelectField } from "@/app/_ui/select-field";
import { modeName, typeName } from "@/app/(officer)/_components/document-words";
import { units } from "@/lib/analytics/periods";
import type { Range } from "@/lib/analytics/range";
import type { AnalyticsQuery } from "@/lib/analytics/schema";
import { expectedDocumentTypes } from "@/lib/atlas/contract";
import type { BranchRow } from "@/lib/users/schema";
import { analyticsAddress, isNarrowed, presets } from "./analytics-address";

const modes = ["UPLOAD", "CAMERA", "WHATSAPP"] as const;

interface AnalyticsFiltersProps {
  query: AnalyticsQuery;
  range: Range;
  /** YYYY-MM-DD. */
  today: string;
  branches: BranchRow[];
  officers: { id: string; name: string; branchName: string }[];
}

/** What is counted stands in the address, so a view can be kept, shared and gone back to; works without scripts. */
export function AnalyticsFilters({ query, range, today, branches, officers }: AnalyticsFiltersProps) {
  const t = useWords("analytics");
  const batches = useWords("batches");
  const documents = useWords("documents");
  const types = new Set<string>([...expectedDocumentTypes, "UNRECOGNISED", ...(query.type ? [query.type] : [])]);
  const selects = [
    {
      name: "branch",
      label: batches("filters.branch"),
      choices: branches.map(({ id, name }) => [id, name] as const),
    },
    {
      name: "officer",
      label: batches("filters.officer"),
      choices: officers.map(({ id, name, branchName }) => [id, `${name}, ${branchName}`] as const),
    },
    {
      name: "type",
      label: batches("filters.type"),
      choices: [...types].map((type) => [type, typeName(documents, type)] as const),
    },
    {
      name: "mode",
      label: batches("filters.mode"),
      choices: modes.map((mode) => [mode, modeName(documents, mode)] as const),
    },
  ] as const;
  return (
    // A new key puts the fields back to what the address says, also after going back or clearing.
    <Form key={analyticsAddress(query)} action="/admin/analytics" className="panel mb-4 p-4">
      <nav aria-label={t("filters.presets")} className="mb-3.5 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {presets(today, query).map(({ days, href }) => (
          <Link key={href} href={href} className="link inline-flex min-h-6 items-center" prefetch={false}>
            {days === null ? t("filters.months") : t("filters.days", { count: days })}
          </Link>
        ))}
      </nav>
      <search
        aria-label={t("filters.title")}
        className="grid grid-cols-2 gap-x-3 gap-y-3.5 md:grid-cols-4 xl:grid-cols-7"
      >
        <InputField label={batches("filters.from")} type="date" name="from" defaultValue={range.from} />
        <InputField label={batches("filters.to")} type="date" name="to" defaultValue={range.to} />
        <SelectField label={t("filters.unit")} name="unit" defaultValue={range.unit} fieldClassName="max-md:col-span-2">
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {t(`units.${unit}`)}
            </option>
          ))}
        </SelectField>
        {selects.map(({ name, label, choices }) => (
          <SelectField key={name} label={label} name={name} defaultValue={query[name] ?? ""}>
            <option value="">{batches("filters.any")}</option>
            {choices.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </SelectField>
        ))}
      </search>
      <FilterButtons
        show={batches("filters.show")}
        clear={batches("filters.clear")}
        clearHref={isNarrowed(query) ? "/admin/analytics" : undefined}
      />
    </Form>
  );
}
