"use client";

import { startTransition, useOptimistic } from "react";
import { useWords } from "#use-words";
import type { FieldView } from "../../../_components/field-words";
import { checkFieldAction } from "../actions";

/** A field that was looked at. */
interface Check {
  index: number;
  /** What it says in truth; left out where it is right as it stands. */
  value?: string | null;
}

/** What the server refused, with what was typed, so that nothing is lost. */
export interface RefusedCheck extends Check {
  message: string;
}

function applyCheck(fields: FieldView[], { index, value }: Check): FieldView[] {
  return fields.map((field, place) => {
    if (place !== index) return field;
    return { ...field, mustCheck: false, ...(value !== undefined && { value }) };
  });
}

/** Fields as this person has looked them through, shown at once and sent meanwhile. */
export function useFieldChecks(
  { id, attempt }: { id: string; attempt: number },
  given: FieldView[],
  onRefused: (refused: RefusedCheck) => void,
) {
  const t = useWords("ui");
  const [fields, apply] = useOptimistic(given, applyCheck);
  const check = (made: Check) => {
    const { name, part = 0 } = given[made.index] as FieldView;
    const value = made.value === undefined ? {} : { value: made.value ?? "" };
    startTransition(async () => {
      apply(made);
      try {
        const result = await checkFieldAction({ documentId: id, attempt, part, field: name, ...value });
        if (!result.ok) onRefused({ ...made, message: result.fields.value ?? result.message });
      } catch {
        onRefused({ ...made, message: t("unreachable") });
      }
    });
  };
  return { fields, check };
}
