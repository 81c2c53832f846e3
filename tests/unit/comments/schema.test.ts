import { expect, test } from "vitest";
import { LONGEST_COMMENT } from "@/lib/comments/limits";
import { DeleteCommentInput, EditCommentInput } from "@/lib/comments/schema";
import { reasonOf } from "@/lib/i18n/reason";

const commentId = "cmx0t315s000bcj7dqziws195";
const read = (text: string) => EditCommentInput.safeParse({ commentId, text });

test("a comment is taken without spaces around it, with its lines, and without what the database cannot hold", () => {
  expect(read("  first\n\nsec\u0000ond ").data?.text).toBe("first\n\nsecond");
});

test.each([
  ["  ", "typeComment"],
  ["\u0000", "typeComment"],
  ["x".repeat(LONGEST_COMMENT + 1), "commentTooLong"],
])("what cannot be a comment is refused with a reason", (text, reason) => {
  expect(read(text).error?.issues.map((issue) => reasonOf(issue).reason)).toEqual([reason]);
});

test("the longest comment is taken whole", () => {
  expect(read("x".repeat(LONGEST_COMMENT)).data?.text).toHaveLength(LONGEST_COMMENT);
});

test("an id that is none of ours is no comment's", () => {
  expect(DeleteCommentInput.safeParse({ commentId: "1; drop" }).success).toBe(false);
});
