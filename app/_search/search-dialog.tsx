"use client";

import { LoaderCircle, Search, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from "react";
import { useWords } from "#use-words";
import { readQuery, SHORTEST_QUERY } from "@/lib/search/read-query";
import { optionsOf, type SearchOption } from "./answer";
import { OptionList } from "./option-list";
import { hasSlashKey, keepSlashKey } from "./slash-key";
import { useSearch } from "./use-search";

/**
 * The search: a combobox whose list answers while one types (ARIA Authoring Practices, "Combobox"). The first result is
 * chosen by itself, so that Enter opens it; focus never leaves the text.
 */
export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const t = useWords("search");
  const router = useRouter();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const { text, isCut } = readQuery(typed);
  const { state, answer } = useSearch(text);
  const words = { byNumber: t("byNumber", { end: text }), allMatching: t("allMatching", { text }) };
  const options = answer ? optionsOf(answer, text, isCut, words) : [];
  const chosen = options[active];
  const optionId = ({ key }: SearchOption) => `${id}-${key}`;

  useEffect(() => dialog.current?.showModal(), []);

  function type(next: string) {
    setTyped(next);
    setActive(0);
  }

  function open({ href }: SearchOption) {
    dialog.current?.close();
    router.push(href);
  }

  function onKeyDown(event: KeyboardEvent) {
    const moves: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1 + options.length };
    const move = moves[event.key];
    if (event.nativeEvent.isComposing || options.length === 0) return;
    if (event.key === "Enter" && chosen) open(chosen);
    else if (move !== undefined) setActive(move % options.length);
    else return;
    event.preventDefault();
  }

  const onBackdrop = (event: MouseEvent) => event.target === dialog.current && dialog.current?.close();
  const count = options.filter(({ group }) => group !== "more").length;
  const said =
    state === "found"
      ? t("found", { count })
      : state === "idle"
        ? typed && text.length < SHORTEST_QUERY && t("short")
        : t(state);

  return (
    // Escape closes it by itself; the press beside it is for those who point.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={dialog}
      aria-label={t("title")}
      onClose={onClose}
      onClick={onBackdrop}
      className="panel fixed inset-x-0 top-[min(10dvh,5rem)] mx-auto mt-0 mb-auto max-h-[80dvh] w-[calc(100vw-2rem)] max-w-2xl overflow-hidden p-0 text-ink backdrop:bg-[oklch(0.15_0.02_240/0.55)] open:flex open:flex-col"
    >
      <div className="flex items-center gap-2 border-b px-3 py-2">
        {state === "searching" ? (
          <LoaderCircle aria-hidden="true" className="size-4.5 shrink-0 animate-spin text-ink-faint" />
        ) : (
          <Search aria-hidden="true" className="size-4.5 shrink-0 text-ink-faint" />
        )}
        <input
          autoFocus
          role="combobox"
          aria-label={t("label")}
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen && optionId(chosen)}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          placeholder={t("placeholder")}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          className="h-10 min-w-0 flex-1 rounded-sm bg-transparent px-1 text-lg placeholder:text-ink-faint focus-visible:outline-none"
        />
        <button
          type="button"
          aria-label={t("close")}
          onClick={() => dialog.current?.close()}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      </div>
      <OptionList
        id={`${id}-list`}
        options={options}
        optionId={optionId}
        chosen={chosen}
        onPoint={(option) => setActive(options.indexOf(option))}
        onOpen={open}
      />
      {isCut ? <p className="border-t bg-info-soft px-4 py-2 text-info text-sm">{t("cut", { end: text })}</p> : null}
      {state === "found" && count === 0 ? (
        <p className="px-4 py-6 text-center text-ink-muted">{t("noneAdvice")}</p>
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t bg-sunken/45 px-4 py-2 text-ink-muted text-sm">
        <p role="status" className={state === "failed" || state === "signedOut" ? "text-bad" : undefined}>
          {said || null}
          {isCut ? <span className="sr-only"> {t("cut", { end: text })}</span> : null}
        </p>
        <p id={`${id}-hint`} className={said ? "sr-only" : undefined}>
          {t("hint")}
        </p>
        <SlashKeyChoice />
      </div>
    </dialog>
  );
}

function SlashKeyChoice() {
  const t = useWords("search");
  const [isOn, setIsOn] = useState(hasSlashKey);
  return (
    <label className="inline-flex min-h-6 items-center gap-2 max-sm:hidden">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          setIsOn(event.target.checked);
          keepSlashKey(event.target.checked);
        }}
        className="size-4 accent-accent"
      />
      {t("keyOpens")}
    </label>
  );
}
