"use client";

import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useRef } from "react";
import { useWords } from "#use-words";
import { classNames } from "./class-names";
import type { DialogContentProps } from "./dialog";

interface OpenedDialogProps extends DialogContentProps {
  open: boolean;
  onOpenChange(open: boolean): void;
}

/** The panel of a dialog as its library makes it: closed by Escape, the cross or a press outside; keeps focus inside. */
export function OpenedDialog({ open, onOpenChange, title, description, className, children }: OpenedDialogProps) {
  const t = useWords("ui");
  const cameFrom = useRef<Element>(null);
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[oklch(0.15_0.02_240/0.55)]" />
        <Dialog.Content
          className={classNames(
            "panel fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 -translate-y-1/2 overflow-y-auto p-5",
            className,
          )}
          onOpenAutoFocus={() => {
            cameFrom.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault(); // the library knows no other trigger than its own
            if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
          }}
          {...(description ? {} : { "aria-describedby": undefined })}
        >
          <Dialog.Title className="pr-10 font-semibold text-lg">{title}</Dialog.Title>
          {description ? <Dialog.Description className="mt-1 text-ink-muted">{description}</Dialog.Description> : null}
          <div className="mt-4">{children}</div>
          <Dialog.Close
            aria-label={t("close")}
            className="absolute top-3.5 right-3.5 inline-flex size-8 items-center justify-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink"
          >
            <X aria-hidden="true" className="size-4" />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
