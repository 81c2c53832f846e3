import "server-only";
import { permits } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/actor";
import { listMentions } from "@/lib/comments/list-mentions";
import type { MentionView } from "@/lib/comments/schema";
import { listInbox } from "@/lib/whatsapp/list-inbox";
import { listFinished } from "./list-finished";
import { listOwnApplicants } from "./list-own-applicants";
import { listWork } from "./list-work";
import {
  type FinishedBatch,
  type HomeQuery,
  MOST_COUNTED,
  type OwnApplicant,
  type WorkDocument,
  type WorkKind,
  type WorkList,
} from "./schema";

/** What one sees of each list before asking for all of it. */
const AT_FIRST = 5;
const APPLICANTS = 10;

export interface HomeView {
  work: Record<WorkKind, WorkList<WorkDocument>>;
  mentions: WorkList<MentionView>;
  finished: WorkList<FinishedBatch>;
  /** Files that came by WhatsApp and nobody was found for. */
  inboxCount: number;
  /** Of who opens applicants. */
  applicants: OwnApplicant[];
}

/** What needs the actor now, and the applicants they work on. The list asked for is given in full, the others' heads. */
export async function getHome(actor: Actor, { show }: HomeQuery): Promise<HomeView> {
  const takeOf = (list: HomeQuery["show"]) => (list === show ? MOST_COUNTED : AT_FIRST);
  const mayWork = permits("work", actor);
  const [password, failed, review, mentions, finished, inbox, applicants] = await Promise.all([
    listWork(actor, "password", takeOf("password")),
    listWork(actor, "failed", takeOf("failed")),
    listWork(actor, "review", takeOf("review")),
    listMentions(actor, { take: MOST_COUNTED }),
    listFinished(actor, takeOf("finished")),
    mayWork ? listInbox() : { total: 0 },
    mayWork ? listOwnApplicants(actor, APPLICANTS) : [],
  ]);
  return {
    work: { password, failed, review },
    mentions: { rows: mentions.slice(0, takeOf("mentions")), count: mentions.length },
    ...{ finished, applicants, inboxCount: inbox.total },
  };
}
