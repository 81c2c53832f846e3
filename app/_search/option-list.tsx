"use client";

import { ArrowRight, FileText, UserRound } from "lucide-react";
import { useEffect, useRef } from "react";
import { useWords } from "#use-words";
import { classNames } from "@/app/_ui/class-names";
import type { SearchOption } from "./answer";

const icons = { applicants: UserRound, documents: FileText, more: ArrowRight };

interface OptionListProps {
  id: string;
  options: SearchOption[];
  optionId: (option: SearchOption) => string;
  chosen: SearchOption | undefined;
  onPoint: (option: SearchOption) => void;
  onOpen: (option: SearchOption) => void;
}

/** The results in their groups. Keys are the text field's business; the chosen one stays in sight. */
export function OptionList({ id, options, optionId, chosen, onPoint, onOpen }: OptionListProps) {
  const t = useWords("search");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const groups = (["applicants", "documents", "more"] as const).filter((group) =>
    options.some((option) => option.group === group),
  );
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t("label")}
      className={classNames("min-h-0 overflow-y-auto", groups.length > 0 && "py-1.5")}
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
        <div key={group} role="group" aria-label={group === "more" ? t("open") : t(group)}>
          {group === "more" ? null : (
            <p aria-hidden="true" className="eyebrow px-4 pt-2 pb-1">
              {t(group)}
            </p>
          )}
          {options.map((option) =>
            option.group === group ? (
              <Option
                key={option.key}
                id={optionId(option)}
                option={option}
                isChosen={option.key === chosen?.key}
                onPoint={() => onPoint(option)}
                onOpen={() => onOpen(option)}
              />
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  id: string;
  option: SearchOption;
  isChosen: boolean;
  onPoint: () => void;
  onOpen: () => void;
}

function Option({ id, option: { group, title, detail }, isChosen, onPoint, onOpen }: OptionProps) {
  const Icon = icons[group];
  return (
    // Its keys are the combobox's, which keeps the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      onClick={onOpen}
      onPointerMove={isChosen ? undefined : onPoint}
      className={classNames(
        "mx-1.5 flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-2.5 py-1.5",
        isChosen && "bg-accent-soft outline-1 outline-accent/40",
      )}
    >
      <Icon aria-hidden="true" className="size-4.5 shrink-0 text-ink-faint" />
      <span className="min-w-0">
        <span className="wrap-anywhere block font-medium">{title}</span>
        {detail.length > 0 ? (
          <span className="wrap-anywhere block text-ink-muted text-sm">{detail.join(" · ")}</span>
        ) : null}
      </span>
    </div>
  );
}
