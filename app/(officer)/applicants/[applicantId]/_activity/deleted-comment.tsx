"use client";

import { useEffect, useRef } from "react";
import { useWords } from "#use-words";

/** Comments deleted in this tab whose place was not drawn yet. */
const deletedHere = new Set<string>();

const placeOf = (id: string) => `deleted-${id}`;

/** Gives the focus of the button that is gone to what stands in its place, now or as soon as that is drawn. */
export function focusDeleted(id: string): void {
  deletedHere.add(id);
  // After the dialog has let go of the focus.
  window.setTimeout(() => {
    const place = document.getElementById(placeOf(id));
    if (place && deletedHere.delete(id)) place.focus();
  });
}

/** That there was a comment. */
export function DeletedComment({ id }: { id: string }) {
  const t = useWords("teamwork");
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (deletedHere.delete(id)) place.current?.focus();
  }, [id]);
  return (
    <p ref={place} id={placeOf(id)} tabIndex={-1} className="rounded-sm text-ink-muted italic">
      {t("comment.deleted")}
    </p>
  );
}
