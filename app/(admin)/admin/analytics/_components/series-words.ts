import { modeName, typeName } from "@/app/(officer)/_components/document-words";
import type { Series } from "@/lib/analytics/count-documents";
import type { Behind } from "@/lib/analytics/query-text";
import { outcomes, type Split } from "@/lib/analytics/schema";
import type { Words } from "@/lib/i18n/translator";
import { reviewStates } from "@/lib/review/schema";

interface Areas {
  analytics: Words<"analytics">;
  documents: Words<"documents">;
}

/** What a series is called. */
export function seriesName({ analytics, documents }: Areas, split: Split, { key, name }: Series): string {
  if (key === null) return analytics("typeUnknown");
  if (split === "type") return typeName(documents, key);
  if (split === "mode") return modeName(documents, key as Parameters<typeof modeName>[1]);
  const outcome = outcomes.find((one) => one === key);
  if (split === "outcome" && outcome) return analytics(`outcomes.${outcome}`);
  return name ?? key;
}

/** What narrows the list of batches to those of a series; null where that list cannot tell. */
export function behindSeries(split: Split, { key }: Series): Partial<Behind> | null {
  if (key === null) return null;
  if (split !== "outcome") return { [split]: key };
  return reviewStates.some((state) => state === key) ? { review: key } : null;
}
