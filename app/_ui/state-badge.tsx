import {
  BadgeCheck,
  Ban,
  CircleCheck,
  CircleDashed,
  CircleX,
  Clock,
  LoaderCircle,
  type LucideIcon,
  RotateCcw,
  TriangleAlert,
} from "lucide-react";
import { useWords } from "#use-words";
import { Badge, type Tone } from "./badge";

interface Looks {
  tone: Tone;
  icon: LucideIcon;
  busy?: boolean;
}

/**
 * One colour and one icon per state, wherever it is shown: flows, batches, documents, deliveries, users.
 * ATTENTION is a document that was read but not accepted (unrecognised, not valid).
 */
const states = {
  OPENING: { tone: "info", icon: LoaderCircle, busy: true },
  OPEN: { tone: "ok", icon: CircleCheck },
  AWAITING_UPLOAD: { tone: "neutral", icon: CircleDashed },
  SUBMITTED: { tone: "neutral", icon: Clock },
  PROCESSING: { tone: "info", icon: LoaderCircle, busy: true },
  DONE: { tone: "ok", icon: CircleCheck },
  COMPLETED: { tone: "ok", icon: CircleCheck },
  ATTENTION: { tone: "warn", icon: TriangleAlert },
  FAILED: { tone: "bad", icon: CircleX },
  PENDING: { tone: "info", icon: Clock },
  DELIVERED: { tone: "ok", icon: CircleCheck },
  DEAD: { tone: "bad", icon: CircleX },
  ACTIVE: { tone: "ok", icon: CircleCheck },
  APPROVED_ONCE: { tone: "info", icon: CircleCheck },
  APPROVED: { tone: "ok", icon: BadgeCheck },
  REJECTED: { tone: "bad", icon: Ban },
  ASKED_AGAIN: { tone: "warn", icon: RotateCcw },
  DEACTIVATED: { tone: "neutral", icon: Ban },
} satisfies Record<string, Looks>;

export type ShownState = keyof typeof states;

/** A state as a badge. `label` replaces the word where the context wants another one. */
export function StateBadge({ state, label, className }: { state: ShownState; label?: string; className?: string }) {
  const t = useWords("shell");
  const looks: Looks = states[state];
  return (
    <Badge tone={looks.tone} icon={looks.icon} busy={looks.busy} className={className}>
      {label ?? t(`states.${state}`)}
    </Badge>
  );
}
