"use client";

import { BookmarkPlus } from "lucide-react";
import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { InputField } from "@/app/_ui/input-field";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import { saveViewAction } from "../actions";

interface SaveViewDialogProps {
  query: string;
  /** Names of the reader's own views: one of them is replaced. */
  taken: string[];
}

/** Keeps the filters and columns on show under a name. */
export function SaveViewDialog({ query, taken }: SaveViewDialogProps) {
  const t = useWords("batchList");
  const [open, setOpen] = useState(false);
  return (
    <DialogRoot open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm" variant="quiet">
          <BookmarkPlus aria-hidden="true" />
          {t("views.save")}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("views.save")} description={t("views.saveAdvice")}>
        <SaveViewForm query={query} taken={taken} onDone={() => setOpen(false)} />
      </DialogContent>
    </DialogRoot>
  );
}

function SaveViewForm({ query, taken, onDone }: SaveViewDialogProps & { onDone: () => void }) {
  const t = useWords("batchList");
  const [name, setName] = useState("");
  const { onSubmit, isPending, refused } = useFormAction(saveViewAction, (_, form) => {
    onDone();
    toast.success(t("views.saved", { name: String(form.get("name")) }));
  });
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <input type="hidden" name="query" value={query} />
      <InputField
        label={t("views.name")}
        name="name"
        autoComplete="off"
        required
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={refused?.fields.name}
        hint={taken.includes(name.trim()) ? t("views.replaces") : undefined}
      />
      <Checkbox name="isShared" label={t("views.shareIt")} />
      <FormButtons submit={t("views.save")} isPending={isPending} />
    </form>
  );
}
