"use client";

import { useRef, useState } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { FieldError } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import { assignAction } from "./actions";

interface AssigneeFormProps {
  applicantId: string;
  readerId: string;
  assignee: { id: string; name: string } | null;
  /** Who may be given the applicant. */
  people: { id: string; name: string }[];
  headingId: string;
}

/** Whose the applicant is, to be chosen anew; one press gives it to the reader. */
export function AssigneeForm({ applicantId, readerId, assignee, people, headingId }: AssigneeFormProps) {
  const t = useWords("teamwork");
  const current = assignee?.id ?? "";
  const [picked, setPicked] = useState<string | null>(null);
  const choice = useRef<HTMLSelectElement>(null);
  const isAway = assignee !== null && !people.some(({ id }) => id === assignee.id);
  const { onSubmit, isPending, refused } = useFormAction(
    (form) => assignAction({ applicantId, assigneeId: String(form.get("assigneeId")) }),
    (_, form) => {
      const name = people.find(({ id }) => id === form.get("assigneeId"))?.name;
      setPicked(null);
      choice.current?.focus(); // what was pressed may be gone
      toast.success(name ? t("assign.done", { name }) : t("assign.doneNobody"));
    },
  );
  const error = refused && (refused.fields.assigneeId ?? refused.message);
  return (
    <div className="grid gap-2 px-4 py-3">
      <form onSubmit={onSubmit} className="flex gap-2">
        <Select
          ref={choice}
          name="assigneeId"
          aria-labelledby={headingId}
          aria-describedby={error ? "assignee-error" : undefined}
          aria-invalid={error ? true : undefined}
          value={picked ?? current}
          onChange={(event) => setPicked(event.target.value)}
          className="min-w-0 flex-1"
        >
          <option value="">{t("assign.nobody")}</option>
          {isAway ? <option value={assignee.id}>{t("assign.away", { name: assignee.name })}</option> : null}
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Button type="submit" disabled={isPending} aria-busy={isPending || undefined}>
          {t("assign.save")}
        </Button>
      </form>
      {error ? <FieldError id="assignee-error">{error}</FieldError> : null}
      {current !== readerId && people.some(({ id }) => id === readerId) ? (
        <form onSubmit={onSubmit}>
          <input type="hidden" name="assigneeId" value={readerId} />
          <Button type="submit" variant="quiet" size="sm" disabled={isPending}>
            {t("assign.toMe")}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
