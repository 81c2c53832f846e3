"use client";

import { useState } from "react";
import { useLanguage, useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { formatDate } from "@/app/_ui/format";
import { Section } from "@/app/_ui/section";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import type { FactorState } from "@/lib/second-factor/schema";
import type { UserRow } from "@/lib/users/schema";
import { resetFactorAction } from "../actions";

/** A user's second factor, and the way to take it away when the phone is lost; asks first. */
export function FactorOfUser({ user, state }: { user: UserRow; state: FactorState }) {
  const t = useWords("secondFactor");
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const name = user.name;
  return (
    <Section title={t("title")} advice={t("of", { name })}>
      <div className="panel flex flex-wrap items-center gap-x-6 gap-y-3 px-4 py-3">
        <div className="min-w-52 flex-1">
          <p className="font-medium">{state.since ? t("on", { date: formatDate(state.since, language) }) : t("off")}</p>
          <p className="text-ink-muted text-sm">
            {state.since ? t("codesLeft", { count: state.unusedCodes }) : null}{" "}
            {state.isRequired ? t("requiredOf") : null}
          </p>
        </div>
        {state.since ? (
          <DialogRoot open={open} onOpenChange={setOpen}>
            <DialogTrigger asChild>
              <Button variant="danger">{t("reset.button")}</Button>
            </DialogTrigger>
            <DialogContent title={t("reset.title", { name })} description={t("reset.advice", { name })}>
              <ResetForm user={user} onDone={() => setOpen(false)} />
            </DialogContent>
          </DialogRoot>
        ) : null}
      </div>
    </Section>
  );
}

function ResetForm({ user, onDone }: { user: UserRow; onDone: () => void }) {
  const t = useWords("secondFactor");
  const { onSubmit, isPending, refused } = useFormAction(
    () => resetFactorAction(user.id),
    () => {
      onDone();
      toast.success(t("reset.done", { name: user.name }));
    },
  );
  return (
    <form onSubmit={onSubmit} className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <FormButtons submit={t("reset.submit")} isPending={isPending} isDangerous />
    </form>
  );
}
