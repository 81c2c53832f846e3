"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { useWords } from "#use-words";
import { classNames } from "./class-names";

export const DialogRoot = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;
export const DialogClose = Primitive.Close;

interface DialogContentProps {
  title: string;
  description?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** The dialog's panel: titled, closed by Escape, the cross or a press outside; keeps focus inside. */
export function DialogContent({ title, description, className, children }: DialogContentProps) {
  const t = useWords("ui");
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="fixed inset-0 z-40 bg-[oklch(0.15_0.02_240/0.55)]" />
      <Primitive.Content
        className={classNames(
          "panel fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 -translate-y-1/2 overflow-y-auto p-5",
          className,
        )}
        {...(description ? {} : { "aria-describedby": undefined })}
      >
        <Primitive.Title className="pr-10 font-semibold text-lg">{title}</Primitive.Title>
        {description ? (
          <Primitive.Description className="mt-1 text-ink-muted">{description}</Primitive.Description>
        ) : null}
        <div className="mt-4">{children}</div>
        <Primitive.Close
          aria-label={t("close")}
          className="absolute top-3.5 right-3.5 inline-flex size-8 items-center justify-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden="true" className="size-4" />
        </Primitive.Close>
      </Primitive.Content>
    </Primitive.Portal>
  );
}
