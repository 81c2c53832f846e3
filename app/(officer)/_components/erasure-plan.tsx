import { useWords } from "#use-words";
import type { ErasurePlan } from "@/lib/erasure/schema";
import { rowWords } from "./erasure-words";

/** What goes or went, a line for each kind. */
export function ErasurePlanList({ plan: { rows, objects, atlas } }: { plan: ErasurePlan }) {
  const t = useWords("retention");
  const lines = [
    ...rowWords(t, rows),
    t("erasure.objects", { count: objects }),
    atlas.isKept ? t("erasure.atlasKept") : t("erasure.atlasFiles", { count: atlas.files }),
  ];
  return (
    <ul className="list-disc space-y-0.5 pl-5 text-sm">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
