"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogContent, DialogRoot, DialogTrigger } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import { deleteCommentAction } from "./actions";
import { focusDeleted } from "./deleted-comment";

interface DeleteCommentProps {
  commentId: string;
  /** When it was written, for people. */
  time: string;
}

/** Asks before a comment's words are gone. */
export function DeleteComment({ commentId, time }: DeleteCommentProps) {
  const t = useWords("teamwork");
  const [isOpen, setOpen] = useState(false);
  const { onSubmit, isPending, refused } = useFormAction(
    () => deleteCommentAction(commentId),
    () => {
      setOpen(false);
      focusDeleted(commentId);
      toast.success(t("comment.deletedDone"));
    },
  );
  return (
    <DialogRoot open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="quiet" size="sm" aria-label={t("comment.deleteOf", { time })}>
          <Trash2 aria-hidden="true" />
          {t("comment.delete")}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("comment.deleteTitle")} description={t("comment.deleteAdvice")}>
        <form onSubmit={onSubmit} className="grid gap-4">
          {refused ? <Alert tone="bad" live title={refused.message} /> : null}
          <FormButtons submit={t("comment.delete")} isPending={isPending} isDangerous />
        </form>
      </DialogContent>
    </DialogRoot>
  );
}
