import { X } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { InputField } from "@/app/_ui/input-field";
import { SelectField } from "@/app/_ui/select-field";
import { eventTypes, type ListTrailQuery } from "@/lib/audit/schema";
import { isNarrowed, trailAddress } from "./trail-address";
import { kindWords } from "./trail-words";

/** The filters stand in the address, so a view can be kept, shared and gone back to; works without scripts. */
export function TrailFilters({ query }: { query: ListTrailQuery }) {
  return (
    // A new key puts the fields back to what the address says, also after going back or clearing.
    <Form key={trailAddress(query)} action="/admin/audit" className="panel mb-4 p-4">
      <search aria-label="Audit events" className="grid grid-cols-2 gap-x-3 gap-y-3.5 md:grid-cols-3 xl:grid-cols-5">
        <InputField
          label="Who"
          type="search"
          name="who"
          defaultValue={query.who}
          placeholder="Name or e-mail"
          fieldClassName="max-md:col-span-2"
        />
        <SelectField label="What" name="what" defaultValue={query.what ?? ""} fieldClassName="max-md:col-span-2">
          <option value="">Everything</option>
          <option value="looks">Every look</option>
          <option value="changes">Everything but looks</option>
          {eventTypes.map((type) => (
            <option key={type} value={type}>
              {kindWords[type]}
            </option>
          ))}
        </SelectField>
        <InputField
          label="Record"
          type="search"
          name="record"
          defaultValue={query.record}
          placeholder="Application id or any id"
          fieldClassName="max-md:col-span-2"
        />
        <InputField label="From" type="date" name="from" defaultValue={query.from} />
        <InputField label="To" type="date" name="to" defaultValue={query.to} />
      </search>
      <div className="mt-3.5 flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          Show
        </Button>
        {isNarrowed(query) ? (
          <Button asChild variant="quiet">
            <Link href="/admin/audit">
              <X aria-hidden="true" />
              Clear filters
            </Link>
          </Button>
        ) : null}
      </div>
    </Form>
  );
}
