"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useWords } from "#use-words";
import { Badge, type Tone } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import type { Difference } from "@/lib/review/compare-fields";

interface ShownField {
  label: string;
  before: string | null;
  after: string | null;
  difference: Difference;
}

const tones: Record<Difference, Tone> = { changed: "warn", added: "info", gone: "bad", same: "neutral" };

interface ComparedFieldsProps {
  fields: ShownField[];
  /** Of all fields, also those that are not shown. */
  count: number;
}

/** The fields of both, differing ones marked; N and P, or the buttons, go from one difference to the next. */
export function ComparedFields({ fields, count }: ComparedFieldsProps) {
  const t = useWords("compare");
  const list = useRef<HTMLUListElement>(null);
  const differing = fields.filter(({ difference }) => difference !== "same").length;

  const go = (step: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-differs]") ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : (at + step + rows.length) % rows.length;
    rows[next]?.focus();
  };
  const onKey = (event: KeyboardEvent | globalThis.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const key = event.key.toLowerCase();
    if (key !== "n" && key !== "p") return;
    event.preventDefault();
    go(key === "n" ? 1 : -1);
  };
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent) => latest.current(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);

  return (
    <section aria-labelledby="compared-heading" className="panel overflow-hidden">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b px-4 py-2.5">
        <h2 id="compared-heading" className="font-semibold text-lg">
          {t("fields")}
        </h2>
        <p className="flex-1 text-ink-muted text-sm">{t("summary", { differing, count })}</p>
        {differing > 0 ? (
          <div className="flex flex-wrap items-center gap-2">
            <span className="text-ink-faint text-sm max-sm:hidden">{t("keys")}</span>
            <Button size="sm" onClick={() => go(-1)} aria-keyshortcuts="P">
              <ArrowUp aria-hidden="true" />
              {t("previous")}
            </Button>
            <Button size="sm" onClick={() => go(1)} aria-keyshortcuts="N">
              <ArrowDown aria-hidden="true" />
              {t("next")}
            </Button>
          </div>
        ) : null}
      </div>
      <ul ref={list}>
        {fields.map((field, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two documents' fields have no other name of their own
          <FieldRow key={index} field={field} />
        ))}
      </ul>
    </section>
  );
}

function FieldRow({ field: { label, before, after, difference } }: { field: ShownField }) {
  const t = useWords("compare");
  const differs = difference !== "same";
  return (
    <li
      data-differs={differs || undefined}
      tabIndex={differs ? -1 : undefined}
      className="grid gap-x-4 gap-y-1 border-b px-4 py-2 last:border-b-0 focus-visible:-outline-offset-2 data-differs:bg-warn-soft/45 sm:grid-cols-[minmax(8rem,1fr)_2fr_2fr_6rem] sm:items-baseline"
    >
      <span className="font-medium text-sm">{label}</span>
      <Value of={t("old")} text={before} isStruck={difference === "changed" || difference === "gone"} />
      <Value of={t("new")} text={after} isStruck={false} />
      <span>{differs ? <Badge tone={tones[difference]}>{t(`states.${difference}`)}</Badge> : null}</span>
    </li>
  );
}

function Value({ of, text, isStruck }: { of: string; text: string | null; isStruck: boolean }) {
  const t = useWords("compare");
  const Shown = isStruck ? "del" : "span";
  return (
    <span className="min-w-0 break-words">
      <span className="mr-2 text-ink-faint text-xs sm:sr-only">{of}:</span>
      <Shown className={text === null ? "text-ink-faint" : undefined}>{text ?? t("nothing")}</Shown>
    </span>
  );
}
