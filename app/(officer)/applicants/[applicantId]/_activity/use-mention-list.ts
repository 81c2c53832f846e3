"use client";

import { type KeyboardEvent, type RefObject, useState } from "react";
import { type Mentionable, matchingPeople, mentionBefore } from "@/lib/comments/mentions";

/** How many are offered at once. */
const MOST = 6;

/** Offers colleagues while a name is typed after an @, and puts the one taken into the text. */
export function useMentionList(
  input: RefObject<HTMLTextAreaElement | null>,
  people: Mentionable[],
  change: (text: string) => void,
) {
  const [typing, setTyping] = useState<{ at: number; query: string } | null>(null);
  const [active, setActive] = useState(0);
  const offered = typing ? matchingPeople(people, typing.query).slice(0, MOST) : [];

  function look() {
    const { value, selectionStart, selectionEnd } = input.current ?? {};
    const isCaret = value !== undefined && selectionStart !== undefined && selectionStart === selectionEnd;
    setTyping(isCaret ? mentionBefore(value, selectionStart) : null);
    setActive(0);
  }

  function take({ name }: Mentionable) {
    const area = input.current;
    if (!area || !typing) return;
    // Typed as a person would, so that taking it back works.
    area.setSelectionRange(typing.at, area.selectionStart);
    area.setRangeText(`@${name} `, typing.at, area.selectionEnd, "end");
    change(area.value);
    setTyping(null);
    area.focus();
  }

  /** Keys of the list, while it is open. @returns whether the key was the list's */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (offered.length === 0 || event.nativeEvent.isComposing) return false;
    const person = offered[active];
    if (event.key === "ArrowDown") setActive((active + 1) % offered.length);
    else if (event.key === "ArrowUp") setActive((active - 1 + offered.length) % offered.length);
    else if ((event.key === "Enter" || event.key === "Tab") && person) take(person);
    else if (event.key === "Escape") setTyping(null);
    else return false;
    event.preventDefault();
    return true;
  }

  return { offered, active, look, take, close: () => setTyping(null), onKeyDown };
}
