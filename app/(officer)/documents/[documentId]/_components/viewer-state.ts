import type { PageView } from "@/lib/documents/schema";
import type { Words } from "@/lib/i18n/translator";
import type { FieldView } from "../../../_components/field-words";

/** Factors of the fitting size. */
export const ZOOM_STEPS = [1, 1.25, 1.5, 2, 2.5, 3, 4] as const;

export type Rotation = 0 | 90 | 180 | 270;

export interface ViewerState {
  /** Index into the document's fields. */
  selected: number | null;
  /** Page number, from 1. */
  page: number;
  /** Index into ZOOM_STEPS; 0 fits the page into the view. */
  zoom: number;
  /** Clockwise degrees, on top of the upright page. */
  rotation: Rotation;
}

export type ViewerAction =
  | { type: "selected"; index: number; page: number | null }
  | { type: "page-turned"; page: number }
  | { type: "zoomed"; by: 1 | -1 }
  | { type: "fitted" }
  | { type: "rotated" };

/** The viewer as a pure state machine. Choosing the chosen field again lets go of it. */
export function viewerState(state: ViewerState, action: ViewerAction): ViewerState {
  switch (action.type) {
    case "selected":
      if (state.selected === action.index) return { ...state, selected: null };
      return { ...state, selected: action.index, page: action.page ?? state.page };
    case "page-turned":
      return { ...state, page: action.page, selected: null };
    case "zoomed":
      return { ...state, zoom: Math.min(ZOOM_STEPS.length - 1, Math.max(0, state.zoom + action.by)) };
    case "fitted":
      return { ...state, zoom: 0 };
    case "rotated":
      return { ...state, rotation: ((state.rotation + 90) % 360) as Rotation };
  }
}

/** The first page, or the one with the field that the address names. @param index of that field, where there is one */
export function startState(pages: PageView[], fields: Pick<FieldView, "page">[], index: number | null): ViewerState {
  const page = index === null ? undefined : pages.find((candidate) => candidate.page === fields[index]?.page);
  return { selected: index, page: (page ?? pages[0])?.page ?? 1, zoom: 0, rotation: 0 };
}

/**
 * Size of the page in the view by CSS alone: `ratio` is width by height as shown, the container is the view (cqw, cqh).
 */
export function sheetWidth({ width, height }: PageView, rotation: Rotation, zoom: number): string {
  const ratio = rotation % 180 === 0 ? width / height : height / width;
  return `calc(min(100cqw, 100cqh * ${ratio.toFixed(5)}) * ${ZOOM_STEPS[zoom] ?? 1})`;
}

/** Whether a field can be shown on the page image. */
export function isPlaced(field: FieldView): boolean {
  return field.box !== null && field.page !== null;
}

/** The chosen field in one sentence, for screen readers. */
export function describeSelection(t: Words<"viewer">, field: FieldView | undefined): string {
  if (!field) return "";
  const { label, page } = field;
  const value = field.value ?? t("notFound");
  return isPlaced(field) ? t("marked", { label, value, page: page ?? 0 }) : t("notPlaced", { label, value });
}
