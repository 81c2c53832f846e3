import { noticeFor, noticeText } from "@/lib/consent/notice";
import { NoticeQuery } from "@/lib/consent/schema";
import { route } from "@/lib/http/route";

/** GET /api/v1/notice: what an applicant is shown before anything of theirs is taken in, and how that wording is named. */
export const GET = route({
  access: "key applicants:read",
  query: NoticeQuery,
  handler: async ({ actor, query }) => {
    const notice = noticeFor(query.language, actor.branchName);
    return { status: 200, json: { version: notice.version, language: notice.language, text: noticeText(notice) } };
  },
});
