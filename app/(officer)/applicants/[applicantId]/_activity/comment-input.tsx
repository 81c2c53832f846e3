"use client";

import { type ComponentProps, useId, useRef } from "react";
import { useWords } from "#use-words";
import { classNames } from "@/app/_ui/class-names";
import { Textarea } from "@/app/_ui/textarea";
import { LONGEST_COMMENT } from "@/lib/comments/limits";
import type { Mentionable } from "@/lib/comments/mentions";
import { useMentionList } from "./use-mention-list";

interface CommentInputProps extends Omit<ComponentProps<"textarea">, "onChange" | "value"> {
  value: string;
  onText: (text: string) => void;
  people: Mentionable[];
}

/** A text of several lines in which an @ offers colleagues. Control and Enter send its form. */
export function CommentInput({ value, onText, people, ...props }: CommentInputProps) {
  const t = useWords("teamwork");
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const { offered, active, look, take, close, onKeyDown } = useMentionList(input, people, onText);
  const isOpen = offered.length > 0;
  return (
    <div className="relative">
      <Textarea
        {...props}
        ref={input}
        name="text"
        rows={3}
        maxLength={LONGEST_COMMENT}
        value={value}
        onChange={(event) => {
          onText(event.target.value);
          look();
        }}
        onKeyDown={(event) => {
          if (onKeyDown(event)) return;
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
        onKeyUp={(event) => (event.key.startsWith("Arrow") && !isOpen ? look() : undefined)}
        onBlur={close}
        aria-autocomplete="list"
        aria-controls={isOpen ? `${id}-people` : undefined}
        aria-activedescendant={isOpen ? `${id}-${offered[active]?.id}` : undefined}
      />
      {isOpen ? (
        <div
          id={`${id}-people`}
          role="listbox"
          aria-label={t("comment.people")}
          className="panel absolute inset-x-0 top-full z-20 mt-1 p-1"
        >
          {offered.map((person, index) => (
            // Its keys are the text's, which keeps the focus.
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            <div
              key={person.id}
              id={`${id}-${person.id}`}
              role="option"
              aria-selected={index === active}
              onPointerDown={(event) => {
                event.preventDefault();
                take(person);
              }}
              className={classNames("cursor-pointer rounded-md px-2.5 py-1.5", index === active && "bg-accent-soft")}
            >
              {person.name}
            </div>
          ))}
        </div>
      ) : null}
      <p role="status" className="sr-only">
        {isOpen ? t("comment.found", { count: offered.length }) : null}
      </p>
    </div>
  );
}
