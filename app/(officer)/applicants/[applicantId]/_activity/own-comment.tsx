"use client";

import { Pencil } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import type { Mentionable } from "@/lib/comments/mentions";
import type { CommentView } from "@/lib/comments/schema";
import { editCommentAction } from "./actions";
import { CommentInput } from "./comment-input";
import { CommentText } from "./comment-text";
import { DeleteComment } from "./delete-comment";

interface OwnCommentProps {
  comment: CommentView;
  people: Mentionable[];
  /** When it was written, for people. */
  time: string;
}

/** A comment of the reader's own that may still be changed or deleted. */
export function OwnComment({ comment, people, time }: OwnCommentProps) {
  const t = useWords("teamwork");
  const [isEditing, setIsEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !isEditing) pencil.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  if (isEditing) return <EditForm comment={comment} people={people} onClose={() => setIsEditing(false)} />;
  return (
    <>
      <CommentText text={comment.text} mentions={comment.mentions} />
      <div className="mt-1 flex gap-1">
        <Button
          ref={pencil}
          variant="quiet"
          size="sm"
          aria-label={t("comment.editOf", { time })}
          onClick={() => setIsEditing(true)}
        >
          <Pencil aria-hidden="true" />
          {t("comment.edit")}
        </Button>
        <DeleteComment commentId={comment.id} time={time} />
      </div>
    </>
  );
}

function EditForm({ comment, people, onClose }: Omit<OwnCommentProps, "time"> & { onClose: () => void }) {
  const t = useWords("teamwork");
  const ui = useWords("ui");
  const [text, setText] = useState(comment.text);
  const { onSubmit, isPending, refused } = useFormAction(
    () => editCommentAction({ commentId: comment.id, text }),
    () => {
      onClose();
      toast.success(t("comment.saved"));
    },
  );
  return (
    <form onSubmit={onSubmit} className="grid gap-2.5 pt-1">
      {refused && !refused.fields.text ? <Alert tone="bad" live title={refused.message} /> : null}
      <Field label={t("comment.editLabel")} error={refused?.fields.text}>
        {(control) => <CommentInput autoFocus value={text} onText={setText} people={people} {...control} />}
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{ui("cancel")}</Button>
        <Button type="submit" variant="primary" disabled={isPending} aria-busy={isPending || undefined}>
          {t("comment.save")}
        </Button>
      </div>
    </form>
  );
}
