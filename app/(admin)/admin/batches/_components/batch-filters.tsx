import { useWords } from "#use-words";
import { Checkbox } from "@/app/_ui/checkbox";
import { FilterButtons } from "@/app/_ui/filter-buttons";
import { InputField } from "@/app/_ui/input-field";
import { SelectField } from "@/app/_ui/select-field";
import { modeName, typeName } from "@/app/(officer)/_components/document-words";
import { expectedDocumentTypes } from "@/lib/atlas/contract";
import { batchColumns, type ListBatchesQuery, usualColumns } from "@/lib/batches/schema";
import { reviewStates } from "@/lib/review/schema";
import type { BranchRow } from "@/lib/users/schema";
import { showBatches } from "../actions";
import { batchesAddress, hasFilters } from "./batches-address";

const states = ["SUBMITTED", "PROCESSING", "COMPLETED", "FAILED"] as const;
const modes = ["UPLOAD", "CAMERA", "WHATSAPP"] as const;

interface BatchFiltersProps {
  query: ListBatchesQuery;
  branches: BranchRow[];
  products: { code: string; name: string }[];
  officers: { id: string; name: string; branchName: string }[];
}

type Choice = readonly [value: string, label: string];
type Chosen = "status" | "officer" | "branch" | "product" | "mode" | "type" | "review";

/**
 * The filters stand in the address, so a view can be kept, shared and gone back to; works without scripts. The address is
 * made by the server, which leaves out what must not stand in one.
 */
export function BatchFilters({ query, branches, products, officers }: BatchFiltersProps) {
  const t = useWords("batches");
  const list = useWords("batchList");
  const shell = useWords("shell");
  const documents = useWords("documents");
  const types = new Set<string>([...expectedDocumentTypes, "UNRECOGNISED", ...(query.type ? [query.type] : [])]);
  const selects: { name: Chosen; label: string; choices: Choice[] }[] = [
    { name: "status", label: t("filters.status"), choices: states.map((state) => [state, shell(`states.${state}`)]) },
    { name: "branch", label: t("filters.branch"), choices: branches.map(({ id, name }) => [id, name]) },
    {
      name: "officer",
      label: t("filters.officer"),
      choices: officers.map(({ id, name, branchName }) => [id, `${name}, ${branchName}`]),
    },
    { name: "product", label: list("filters.product"), choices: products.map(({ code, name }) => [code, name]) },
    { name: "type", label: t("filters.type"), choices: [...types].map((type) => [type, typeName(documents, type)]) },
    { name: "mode", label: t("filters.mode"), choices: modes.map((mode) => [mode, modeName(documents, mode)]) },
    {
      name: "review",
      label: list("filters.review"),
      choices: reviewStates.map((state) => [state, list(`reviews.${state}`)]),
    },
  ];
  return (
    // A new key puts the fields back to what the address says, also after going back or clearing.
    <form key={batchesAddress(query)} action={showBatches} className="panel mb-4 p-4">
      <search aria-label={t("all")} className="grid grid-cols-2 gap-x-3 gap-y-3.5 md:grid-cols-4 xl:grid-cols-6">
        <InputField
          label={t("filters.text")}
          type="search"
          name="q"
          defaultValue={query.q}
          placeholder={list("filters.textFor")}
          fieldClassName="col-span-2"
        />
        {selects.map(({ name, label, choices }) => (
          <SelectField key={name} label={label} name={name} defaultValue={query[name] ?? ""}>
            <option value="">{t("filters.any")}</option>
            {choices.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </SelectField>
        ))}
        <InputField
          label={list("filters.below")}
          type="number"
          name="below"
          min={1}
          max={100}
          step={1}
          inputMode="numeric"
          defaultValue={query.below}
        />
        <InputField label={t("filters.from")} type="date" name="from" defaultValue={query.from} />
        <InputField label={t("filters.to")} type="date" name="to" defaultValue={query.to} />
      </search>
      <ColumnChoice chosen={query.columns ?? usualColumns} />
      <FilterButtons
        show={t("filters.show")}
        clear={t("filters.clear")}
        clearHref={hasFilters(query) ? batchesAddress({ columns: query.columns }) : undefined}
      />
    </form>
  );
}

function ColumnChoice({ chosen }: { chosen: readonly string[] }) {
  const list = useWords("batchList");
  return (
    <details className="mt-3.5">
      <summary className="w-fit cursor-pointer rounded-sm text-ink-muted text-sm hover:text-ink">
        {list("columns.choose")}
      </summary>
      <fieldset className="mt-2.5">
        <legend className="sr-only">{list("columns.choose")}</legend>
        <div className="flex flex-wrap gap-2">
          {batchColumns.map((column) => (
            <Checkbox
              key={column}
              name="column"
              value={column}
              defaultChecked={chosen.includes(column)}
              label={list(`columns.${column}`)}
            />
          ))}
        </div>
      </fieldset>
    </details>
  );
}
