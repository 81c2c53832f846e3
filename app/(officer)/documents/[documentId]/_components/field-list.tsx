"use client";

import type { KeyboardEvent } from "react";
import { useWords } from "#use-words";
import { classNames } from "@/app/_ui/class-names";
import type { PartView } from "@/lib/documents/schema";
import { fieldsToCheck } from "../../../_components/confidence";
import type { FieldView } from "../../../_components/field-words";
import { type FieldActions, FieldRow } from "./field-row";

/** A part with what it is called. */
export interface TitledPart extends PartView {
  title: string;
  /** From 0: several parts may lie on one page. */
  place: number;
}

/** The field that is being put right. */
export interface FieldEdit {
  index: number;
  text: string;
  /** Why the server did not take it. */
  error: string | null;
}

interface FieldListProps {
  fields: FieldView[];
  /** Of a file that holds several documents; else empty. */
  parts: TitledPart[];
  selected: number | null;
  editing: FieldEdit | null;
  /** Left out for readers who may change nothing. */
  actions: FieldActions | undefined;
  onSelect: (index: number) => void;
}

/** What was read. Each field is a button that shows its place; arrow keys move from one to the next. */
export function FieldList({ fields, parts, ...list }: FieldListProps) {
  const t = useWords("viewer");
  const toCheck = fieldsToCheck(fields);
  const numbered = fields.map((field, index) => ({ field, index }));
  return (
    <section aria-labelledby="fields-heading" className="panel overflow-hidden">
      <div className="flex items-baseline justify-between gap-3 border-b px-4 py-2.5">
        <h2 id="fields-heading" className="font-semibold text-lg">
          {t("fields")}
        </h2>
        <p className={classNames("text-sm", toCheck > 0 ? "text-warn" : "text-ink-faint")}>
          {fields.length === 0
            ? null
            : toCheck > 0
              ? t("toCheck", { count: toCheck, of: fields.length })
              : t("count", { count: fields.length })}
        </p>
      </div>
      {parts.length > 0 ? (
        parts.map((part) => (
          <section key={part.place} aria-label={part.title} className="border-b last:border-b-0">
            <h3 className="bg-sunken/55 px-4 py-1.5 font-medium text-sm">{part.title}</h3>
            <Fields fields={numbered.filter(({ field }) => field.part === part.place)} {...list} />
          </section>
        ))
      ) : (
        <Fields fields={numbered} {...list} />
      )}
    </section>
  );
}

/** A field and its place among all of the file's. */
interface NumberedField {
  field: FieldView;
  index: number;
}

function Fields({
  fields,
  selected,
  editing,
  actions,
  onSelect,
}: Omit<FieldListProps, "fields" | "parts"> & { fields: NumberedField[] }) {
  const t = useWords("viewer");
  if (fields.length === 0) return <p className="px-4 py-6 text-ink-muted">{t("none")}</p>;
  return (
    <ul onKeyDown={moveFocus}>
      {fields.map(({ field, index }) => (
        <li key={field.name} className="border-b last:border-b-0">
          <FieldRow
            field={field}
            index={index}
            isSelected={index === selected}
            editing={editing?.index === index ? editing : null}
            actions={actions}
            onSelect={onSelect}
          />
        </li>
      ))}
    </ul>
  );
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-field]")];
  const target = buttons[buttons.findIndex((button) => button.matches(":focus")) + step];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
