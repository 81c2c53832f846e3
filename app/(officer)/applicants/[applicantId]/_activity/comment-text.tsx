import { Fragment } from "react";
import { splitAtMentions } from "@/lib/comments/mentions";

/** The words of a comment as they were typed; who is named stands out. */
export function CommentText({ text, mentions }: { text: string; mentions: string[] }) {
  return (
    <p className="wrap-anywhere whitespace-pre-wrap">
      {splitAtMentions(text, mentions).map((piece, index) =>
        piece.isMention ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
          <span key={index} className="rounded-sm bg-accent-soft px-0.5 font-medium text-accent">
            {piece.text}
          </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Fragment key={index}>{piece.text}</Fragment>
        ),
      )}
    </p>
  );
}
