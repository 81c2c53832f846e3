import Form from "next/form";
import { useWords } from "#use-words";
import { FilterButtons } from "@/app/_ui/filter-buttons";
import { InputField } from "@/app/_ui/input-field";
import { SelectField } from "@/app/_ui/select-field";
import { modeName, typeName } from "@/app/(officer)/_components/document-words";
import { expectedDocumentTypes } from "@/lib/atlas/contract";
import type { ListBatchesQuery } from "@/lib/batches/schema";
import type { BranchRow } from "@/lib/users/schema";
import { batchesAddress, hasFilters } from "./batches-address";

const states = ["SUBMITTED", "PROCESSING", "COMPLETED", "FAILED"] as const;
const modes = ["UPLOAD", "CAMERA", "WHATSAPP"] as const;

interface BatchFiltersProps {
  query: ListBatchesQuery;
  branches: BranchRow[];
  officers: { id: string; name: string; branchName: string }[];
}

type Choice = readonly [value: string, label: string];

/** The filters stand in the address, so a view can be kept, shared and gone back to; works without scripts. */
export function BatchFilters({ query, branches, officers }: BatchFiltersProps) {
  const t = useWords("batches");
  const shell = useWords("shell");
  const documents = useWords("documents");
  const types = new Set<string>([...expectedDocumentTypes, "UNRECOGNISED", ...(query.type ? [query.type] : [])]);
  const selects: { name: "status" | "officer" | "branch" | "mode" | "type"; label: string; choices: Choice[] }[] = [
    { name: "status", label: t("filters.status"), choices: states.map((state) => [state, shell(`states.${state}`)]) },
    { name: "branch", label: t("filters.branch"), choices: branches.map(({ id, name }) => [id, name]) },
    {
      name: "officer",
      label: t("filters.officer"),
      choices: officers.map(({ id, name, branchName }) => [id, `${name}, ${branchName}`]),
    },
    { name: "type", label: t("filters.type"), choices: [...types].map((type) => [type, typeName(documents, type)]) },
    { name: "mode", label: t("filters.mode"), choices: modes.map((mode) => [mode, modeName(documents, mode)]) },
  ];
  return (
    // A new key puts the fields back to what the address says, also after going back or clearing.
    <Form key={batchesAddress(query)} action="/admin/batches" className="panel mb-4 p-4">
      <search aria-label={t("all")} className="grid grid-cols-2 gap-x-3 gap-y-3.5 md:grid-cols-4 xl:grid-cols-8">
        <InputField
          label={t("filters.text")}
          type="search"
          name="q"
          defaultValue={query.q}
          placeholder={t("filters.textFor")}
          fieldClassName="col-span-2 xl:col-span-1"
        />
        {selects.map(({ name, label, choices }) => (
          <SelectField
            key={name}
            label={label}
            name={name}
            defaultValue={query[name] ?? ""}
            fieldClassName={name === "mode" ? "max-md:col-span-2" : undefined}
          >
            <option value="">{t("filters.any")}</option>
            {choices.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </SelectField>
        ))}
        <InputField label={t("filters.from")} type="date" name="from" defaultValue={query.from} />
        <InputField label={t("filters.to")} type="date" name="to" defaultValue={query.to} />
      </search>
      <FilterButtons
        show={t("filters.show")}
        clear={t("filters.clear")}
        clearHref={hasFilters(query) ? "/admin/batches" : undefined}
      />
    </Form>
  );
}
