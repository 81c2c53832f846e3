import Form from "next/form";
import { useWords } from "#use-words";
import { FilterButtons } from "@/app/_ui/filter-buttons";
import { InputField } from "@/app/_ui/input-field";
import { SelectField } from "@/app/_ui/select-field";
import { eventTypes, type ListTrailQuery } from "@/lib/audit/schema";
import { isNarrowed, trailAddress } from "./trail-address";

/** The filters stand in the address, so a view can be kept, shared and gone back to; works without scripts. */
export function TrailFilters({ query }: { query: ListTrailQuery }) {
  const t = useWords("auditTrail");
  return (
    // A new key puts the fields back to what the address says, also after going back or clearing.
    <Form key={trailAddress(query)} action="/admin/audit" className="panel mb-4 p-4">
      <search aria-label={t("events")} className="grid grid-cols-2 gap-x-3 gap-y-3.5 md:grid-cols-3 xl:grid-cols-5">
        <InputField
          label={t("filters.who")}
          type="search"
          name="who"
          defaultValue={query.who}
          placeholder={t("filters.whoFor")}
          fieldClassName="max-md:col-span-2"
        />
        <SelectField
          label={t("filters.what")}
          name="what"
          defaultValue={query.what ?? ""}
          fieldClassName="max-md:col-span-2"
        >
          <option value="">{t("filters.everything")}</option>
          <option value="looks">{t("filters.looks")}</option>
          <option value="changes">{t("filters.changes")}</option>
          {eventTypes.map((type) => (
            <option key={type} value={type}>
              {t(`kinds.${type}`)}
            </option>
          ))}
        </SelectField>
        <InputField
          label={t("filters.record")}
          type="search"
          name="record"
          defaultValue={query.record}
          placeholder={t("filters.recordFor")}
          fieldClassName="max-md:col-span-2"
        />
        <InputField label={t("filters.from")} type="date" name="from" defaultValue={query.from} />
        <InputField label={t("filters.to")} type="date" name="to" defaultValue={query.to} />
      </search>
      <FilterButtons
        show={t("filters.show")}
        clear={t("filters.clear")}
        clearHref={isNarrowed(query) ? "/admin/audit" : undefined}
      />
    </Form>
  );
}
