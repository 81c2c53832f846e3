"use client";

import { type KeyboardEvent, useEffect, useReducer, useRef, useState } from "react";
import { useWords } from "#use-words";
import type { PageView } from "@/lib/documents/schema";
import type { ReviewStateView, ReviewSummary } from "@/lib/review/schema";
import { fieldsToCheck } from "../../../_components/confidence";
import type { FieldView } from "../../../_components/field-words";
import { type FieldEdit, FieldList, type TitledPart } from "./field-list";
import { KeysDialog } from "./keys-dialog";
import { nextToCheck } from "./next-to-check";
import { PageImage } from "./page-image";
import { PageWithheld } from "./page-withheld";
import { RefuseDialog, type Refusing } from "./refuse-dialog";
import { ReviewBar } from "./review-bar";
import { useDecision } from "./use-decision";
import { useFieldChecks } from "./use-field-checks";
import { describeSelection, startState, viewerState } from "./viewer-state";
import { ViewerToolbar } from "./viewer-toolbar";

interface DocumentViewerProps {
  document: { id: string; attempt: number; reviewState: ReviewStateView; isRecognised: boolean };
  review: ReviewSummary;
  /** Whether this reader may look fields through and decide. */
  mayReview: boolean;
  fields: FieldView[];
  /** Index of the field that is chosen to begin with. */
  chosen: number | null;
  parts: TitledPart[];
  pages: PageView[];
  /** Why there is no page, in words; null where there is one. */
  pagesWithheld: string | null;
}

/** The page beside its fields, to be looked through and decided about. Choosing one side marks the other. */
export function DocumentViewer({
  document,
  review,
  mayReview,
  chosen,
  parts,
  pages,
  pagesWithheld,
  ...given
}: DocumentViewerProps) {
  const t = useWords("viewer");
  const words = useWords("review");
  const [state, dispatch] = useReducer(viewerState, null, () => startState(pages, given.fields, chosen));
  const [editing, setEditing] = useState<FieldEdit | null>(null);
  const [refusing, setRefusing] = useState<Refusing | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [told, setTold] = useState("");
  const root = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLElement>(null);
  const { decide, tell, isPending } = useDecision(document.id);
  const { fields, check } = useFieldChecks(document, given.fields, ({ index, value, message }) =>
    setEditing({ index, text: value ?? given.fields[index]?.value ?? "", error: message }),
  );
  const page = pages.find((candidate) => candidate.page === state.page);
  const toCheck = fieldsToCheck(fields);
  const isOpen = document.reviewState === "PENDING" || document.reviewState === "APPROVED_ONCE";
  const mayApprove = document.isRecognised && toCheck === 0 && !review.isOwnApproval;

  const select = (index: number) => {
    const field = fields[index];
    const known = pages.some((candidate) => candidate.page === field?.page);
    dispatch({ type: "selected", index, page: known ? (field?.page ?? null) : null });
  };
  /** Moves to the next field to look at; where none is left, to the approval. */
  const goOn = (from: number) => {
    setEditing(null);
    const next = nextToCheck(fields, from);
    const field = next === null ? undefined : fields[next];
    if (next !== null && next !== state.selected) select(next);
    setTold(
      field ? words("field.next", { label: field.label, value: field.value ?? t("notFound") }) : words("field.allDone"),
    );
    // The row may be an editor still, and the approval not there yet: both are once this has been drawn.
    requestAnimationFrame(() =>
      root.current?.querySelector<HTMLElement>(next === null ? "[data-approve]" : `[data-field="${next}"]`)?.focus(),
    );
  };
  const focusField = (index: number) =>
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(`[data-field="${index}"]`)?.focus());
  const actions = {
    onConfirm: (index: number) => {
      check({ index });
      goOn(index);
    },
    onCorrect: (index: number, text: string) => {
      check({ index, value: text.trim() || null });
      goOn(index);
    },
    onEdit: (index: number) => setEditing({ index, text: fields[index]?.value ?? "", error: null }),
    onLeave: () => {
      if (editing) focusField(editing.index);
      setEditing(null);
    },
  };
  const keys: Record<string, () => void> = {
    a: () => (mayApprove ? decide("APPROVE") : goOn(-1)),
    r: () => setRefusing("REJECT"),
    s: () => setRefusing("ASK_AGAIN"),
    e: () => (state.selected === null ? undefined : actions.onEdit(state.selected)),
    "?": () => setHelpOpen(true),
  };
  // Only while the focus is in here: a person dictating text elsewhere must not approve by it (WCAG 2.2, 2.1.4).
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = (event.target as HTMLElement).closest("input, textarea, select, [role=dialog]");
    if (!mayReview || !isOpen || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const press = keys[event.key.toLowerCase()];
    if (!press) return;
    event.preventDefault();
    press();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them moves the box
  useEffect(() => {
    const box = view.current?.querySelector<HTMLElement>("[data-chosen]");
    if (box && view.current) centre(view.current, box);
  }, [state.selected, state.page, state.zoom, state.rotation]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for what its buttons do as well
    <div ref={root} onKeyDown={onKeyDown}>
      {mayReview ? (
        <>
          <ReviewBar
            state={document.reviewState}
            newest={review.history.at(-1)}
            isOwnApproval={review.isOwnApproval}
            isRecognised={document.isRecognised}
            toCheck={toCheck}
            isPending={isPending}
            onCheck={() => goOn(-1)}
            onApprove={() => decide("APPROVE")}
            onReject={() => setRefusing("REJECT")}
            onAskAgain={() => setRefusing("ASK_AGAIN")}
            onReopen={() => decide("REOPEN")}
            onHelp={() => setHelpOpen(true)}
          />
          <RefuseDialog
            documentId={document.id}
            decision={refusing}
            onClose={() => setRefusing(null)}
            onDone={(decision) => {
              setRefusing(null);
              tell(decision);
            }}
          />
          <KeysDialog open={isHelpOpen} onClose={() => setHelpOpen(false)} />
        </>
      ) : null}
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(21rem,26rem)] lg:items-start">
        <p role="status" className="sr-only">
          {told || describeSelection(t, state.selected === null ? undefined : fields[state.selected])}
        </p>
        <section
          aria-label={t("page")}
          className="panel flex flex-col overflow-hidden max-lg:sticky max-lg:top-(--header) max-lg:z-20 lg:sticky lg:top-18"
        >
          {page ? (
            <>
              <ViewerToolbar state={state} pages={pages} dispatch={dispatch} />
              <PageImage
                ref={view}
                page={page}
                pageCount={pages.length}
                fields={fields}
                state={state}
                onChoose={select}
              />
            </>
          ) : (
            <PageWithheld reason={pagesWithheld} />
          )}
        </section>
        <FieldList
          fields={fields}
          parts={parts}
          selected={state.selected}
          editing={editing}
          actions={mayReview && isOpen ? actions : undefined}
          onSelect={(index) => {
            setTold("");
            select(index);
          }}
        />
      </div>
    </div>
  );
}

/** Scrolls only the view, so that the rest of the screen stays where the reader left it. */
function centre(view: HTMLElement, box: HTMLElement): void {
  const frame = view.getBoundingClientRect();
  const target = box.getBoundingClientRect();
  view.scrollBy({
    left: target.left + target.width / 2 - (frame.left + frame.width / 2),
    top: target.top + target.height / 2 - (frame.top + frame.height / 2),
    behavior: "smooth",
  });
}
