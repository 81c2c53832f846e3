import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleX,
  Clock,
  LoaderCircle,
  type LucideIcon,
  TriangleAlert,
} from "lucide-react";
import { Badge, type Tone } from "./badge";

interface Looks {
  label: string;
  tone: Tone;
  icon: LucideIcon;
  busy?: boolean;
}

/**
 * One colour, one icon and one word per state, wherever it is shown: flows, batches, documents, deliveries, users.
 * ATTENTION is a document that was read but not accepted (unrecognised, not valid).
 */
const states = {
  OPENING: { label: "Opening", tone: "info", icon: LoaderCircle, busy: true },
  OPEN: { label: "Open", tone: "ok", icon: CircleCheck },
  AWAITING_UPLOAD: { label: "Not submitted", tone: "neutral", icon: CircleDashed },
  SUBMITTED: { label: "Waiting", tone: "neutral", icon: Clock },
  PROCESSING: { label: "Reading", tone: "info", icon: LoaderCircle, busy: true },
  DONE: { label: "Read", tone: "ok", icon: CircleCheck },
  COMPLETED: { label: "Completed", tone: "ok", icon: CircleCheck },
  ATTENTION: { label: "Needs attention", tone: "warn", icon: TriangleAlert },
  FAILED: { label: "Failed", tone: "bad", icon: CircleX },
  PENDING: { label: "On its way", tone: "info", icon: Clock },
  DELIVERED: { label: "Delivered", tone: "ok", icon: CircleCheck },
  DEAD: { label: "Given up", tone: "bad", icon: CircleX },
  ACTIVE: { label: "Active", tone: "ok", icon: CircleCheck },
  DEACTIVATED: { label: "Deactivated", tone: "neutral", icon: Ban },
} satisfies Record<string, Looks>;

export type ShownState = keyof typeof states;

/** The word a state is shown as. */
export function stateLabel(state: ShownState): string {
  return states[state].label;
}

/** A state as a badge. `label` replaces the word where the context wants another one. */
export function StateBadge({ state, label, className }: { state: ShownState; label?: string; className?: string }) {
  const looks: Looks = states[state];
  return (
    <Badge tone={looks.tone} icon={looks.icon} busy={looks.busy} className={className}>
      {label ?? looks.label}
    </Badge>
  );
}
