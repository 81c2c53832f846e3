"use client";

import { useWords } from "#use-words";
import { DialogContent, DialogRoot } from "@/app/_ui/dialog";

const keys = [
  { keys: ["Tab", "Shift + Tab"], does: "help.tab" },
  { keys: ["↓", "↑"], does: "help.arrows" },
  { keys: ["Enter"], does: "help.enter" },
  { keys: ["E"], does: "help.edit" },
  { keys: ["A"], does: "help.approve" },
  { keys: ["R"], does: "help.reject" },
  { keys: ["S"], does: "help.askAgain" },
  { keys: ["?"], does: "help.help" },
] as const;

/** Every key that reviewing knows. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useWords("review");
  return (
    <DialogRoot open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <DialogContent title={t("help.title")} description={t("help.advice")}>
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
          {keys.map(({ keys: pressed, does }) => (
            <div key={does} className="contents">
              <dt className="flex gap-1">
                {pressed.map((key) => (
                  <kbd key={key} className="rounded border bg-sunken px-1.5 py-0.5 font-mono text-xs">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd className="text-ink-muted">{t(does)}</dd>
            </div>
          ))}
        </dl>
      </DialogContent>
    </DialogRoot>
  );
}
