import { useWords } from "#use-words";
import { Badge, type Tone } from "@/app/_ui/badge";
import type { ErasureStateView } from "@/lib/erasure/schema";

const tones: Record<ErasureStateView, Tone> = {
  REQUESTED: "warn",
  CONFIRMED: "info",
  ERASING: "info",
  ERASED: "ok",
  CANCELLED: "neutral",
};

/** Where a request for erasure stands. */
export function ErasureBadge({ state }: { state: ErasureStateView }) {
  const t = useWords("retention");
  return <Badge tone={tones[state]}>{t(`erasure.states.${state}`)}</Badge>;
}
