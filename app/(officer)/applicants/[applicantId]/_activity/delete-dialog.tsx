"use client";

import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { DialogContent, DialogRoot } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import { deleteCommentAction } from "./actions";
import { focusDeleted } from "./deleted-comment";

interface DeleteDialogProps {
  commentId: string;
  onClose: () => void;
}

/** Asks before a comment's words are gone. */
export default function DeleteDialog({ commentId, onClose }: DeleteDialogProps) {
  const t = useWords("teamwork");
  const { onSubmit, isPending, refused } = useFormAction(
    () => deleteCommentAction(commentId),
    () => {
      onClose();
      focusDeleted(commentId);
      toast.success(t("comment.deletedDone"));
    },
  );
  return (
    <DialogRoot open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title={t("comment.deleteTitle")} description={t("comment.deleteAdvice")}>
        <form onSubmit={onSubmit} className="grid gap-4">
          {refused ? <Alert tone="bad" live title={refused.message} /> : null}
          <FormButtons submit={t("comment.delete")} isPending={isPending} isDangerous />
        </form>
      </DialogContent>
    </DialogRoot>
  );
}
