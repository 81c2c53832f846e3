"use client";

import { LoaderCircle } from "lucide-react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import type { Mentionable } from "@/lib/comments/mentions";
import { addCommentAction } from "./actions";
import { CommentInput } from "./comment-input";
import { useDraft } from "./use-draft";

interface CommentFormProps {
  applicantId: string;
  readerId: string;
  people: Mentionable[];
}

/** A new comment. What is typed stays until it has arrived. */
export function CommentForm({ applicantId, readerId, people }: CommentFormProps) {
  const t = useWords("teamwork");
  const { text, sendKey, isKept, setText, forget } = useDraft(`patra.comment.${readerId}.${applicantId}`);
  const { onSubmit, isPending, refused } = useFormAction(
    () => addCommentAction({ applicantId, text, sendKey: sendKey || crypto.randomUUID() }),
    () => {
      forget();
      toast.success(t("comment.added"));
    },
  );
  return (
    <form method="post" onSubmit={onSubmit} className="panel grid gap-3 p-4">
      {refused && !refused.fields.text ? <Alert tone="bad" live title={refused.message} /> : null}
      <Field label={t("comment.label")} hint={t("comment.hint")} error={refused?.fields.text}>
        {(control) => <CommentInput value={text} onText={setText} people={people} {...control} />}
      </Field>
      <div className="flex flex-wrap items-center justify-end gap-3">
        {isKept ? <p className="mr-auto text-ink-muted text-sm">{t("comment.kept")}</p> : null}
        <Button type="submit" variant="primary" disabled={isPending} aria-busy={isPending || undefined}>
          {isPending ? <LoaderCircle aria-hidden="true" className="animate-spin" /> : null}
          {t("comment.add")}
        </Button>
      </div>
    </form>
  );
}
