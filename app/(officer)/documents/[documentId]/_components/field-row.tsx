"use client";

import { Check, Pencil, ScanSearch } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useId, useRef } from "react";
import { useWords } from "#use-words";
import { Button } from "@/app/_ui/button";
import { classNames } from "@/app/_ui/class-names";
import { FieldError } from "@/app/_ui/field";
import { Input } from "@/app/_ui/input";
import { ConfidenceMeter } from "../../../_components/confidence-meter";
import type { FieldView } from "../../../_components/field-words";
import { isPlaced } from "./viewer-state";

/** What can be done to the field one is at; left out for readers who may change nothing. */
export interface FieldActions {
  onConfirm: (index: number) => void;
  onEdit: (index: number) => void;
  onCorrect: (index: number, value: string) => void;
  onLeave: () => void;
}

interface FieldRowProps {
  field: FieldView;
  index: number;
  isSelected: boolean;
  /** Text to start with and what was wrong with it, while the field is being put right. */
  editing: { text: string; error: string | null } | null;
  actions: FieldActions | undefined;
  onSelect: (index: number) => void;
}

/** One field: a button that shows its place on the page, and under the chosen one what can be done to it. */
export function FieldRow({ field, index, isSelected, editing, actions, onSelect }: FieldRowProps) {
  const t = useWords("review");
  /** A press focuses the row, which chooses it, and then clicks it: that click must not let go of it again. */
  const isPressed = useRef(false);
  if (editing && actions) return <FieldEditor field={field} index={index} editing={editing} actions={actions} />;
  const onKeyDown = (event: KeyboardEvent) => {
    isPressed.current = false;
    if (!actions || event.key !== "Enter") return;
    event.preventDefault();
    actions.onConfirm(index);
  };
  return (
    <div
      className={classNames(
        "border-transparent border-l-[3px] transition-colors",
        isSelected ? "border-accent bg-accent-soft" : "hover:bg-sunken/55",
      )}
    >
      <button
        type="button"
        data-field={index}
        aria-pressed={isSelected}
        aria-keyshortcuts={actions ? "Enter E" : undefined}
        onClick={() => {
          if (!isPressed.current) onSelect(index);
          isPressed.current = false;
        }}
        onFocus={() => {
          if (isSelected) return;
          isPressed.current = true;
          onSelect(index);
        }}
        onKeyDown={onKeyDown}
        className="group flex w-full items-start gap-3 py-2.5 pr-4 pl-3 text-left focus-visible:-outline-offset-2"
      >
        <span className="min-w-0 flex-1">
          <span className="block text-ink-muted text-xs">{field.label}</span>
          <span
            className={classNames(
              "block whitespace-pre-line break-words",
              field.value === null ? "text-ink-faint" : "font-medium",
            )}
          >
            {field.value ?? "—"}
          </span>
          {field.check ? <FieldCheckNote check={field.check} /> : <ConfidenceMeter field={field} className="mt-1" />}
        </span>
        {isPlaced(field) ? (
          <ScanSearch
            aria-hidden="true"
            className="mt-1 size-4 shrink-0 text-ink-faint group-aria-pressed:text-accent"
          />
        ) : null}
      </button>
      {isSelected && actions ? (
        <div className="flex flex-wrap gap-2 pr-4 pb-2.5 pl-3">
          {field.check ? null : (
            <Button size="sm" tabIndex={-1} onClick={() => actions.onConfirm(index)}>
              <Check aria-hidden="true" />
              {t("field.confirm")}
            </Button>
          )}
          <Button size="sm" tabIndex={-1} onClick={() => actions.onEdit(index)}>
            <Pencil aria-hidden="true" />
            {t("field.edit")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function FieldCheckNote({ check }: { check: NonNullable<FieldView["check"]> }) {
  const t = useWords("review");
  const { isCorrected, readValue, userName } = check;
  return (
    <span className="mt-1 block text-ink-muted text-xs">
      <span className="inline-flex items-center gap-1 font-medium text-ok">
        <Check aria-hidden="true" className="size-3.5" />
        {t(isCorrected ? "field.corrected" : "field.confirmed", { name: userName })}
      </span>
      {isCorrected ? (
        <span className="block break-words">{t("field.read", { value: readValue ?? t("field.nothing") })}</span>
      ) : null}
    </span>
  );
}

function FieldEditor({
  field,
  index,
  editing,
  actions,
}: Required<Pick<FieldRowProps, "field" | "index" | "actions">> & { editing: { text: string; error: string | null } }) {
  const t = useWords("review");
  const ui = useWords("ui");
  const id = useId();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    actions?.onCorrect(index, String(new FormData(event.currentTarget).get("value") ?? ""));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    actions?.onLeave();
  };
  return (
    <form onSubmit={onSubmit} className="grid gap-2 border-accent border-l-[3px] bg-accent-soft py-2.5 pr-4 pl-3">
      <label htmlFor={id} className="text-ink-muted text-xs">
        {t("field.value", { label: field.label })}
      </label>
      <Input
        id={id}
        name="value"
        defaultValue={editing.text}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
        aria-invalid={editing.error ? true : undefined}
        aria-describedby={editing.error ? `${id}-error` : undefined}
      />
      {editing.error ? <FieldError id={`${id}-error`}>{editing.error}</FieldError> : null}
      <span className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary">
          {t("field.save")}
        </Button>
        <Button size="sm" onClick={actions?.onLeave}>
          {ui("cancel")}
        </Button>
      </span>
    </form>
  );
}
