import { setTimeout as wait } from "node:timers/promises";
import type { StatusReply } from "@/lib/atlas/contract";
import { pollDelay } from "@/lib/batches/poll-delay";
import { applicantOf, applicantOptions, textOf, UsageError, type Verb } from "../verb";
import { statusLines } from "./status";

/** Seconds. */
const GIVE_UP_AFTER = 900;
const TIMED_OUT = 3;

/** `2 of 5 files have ended: 1 FAILED, 1 PROCESSING_SUCCESS, 3 PROCESSING` */
function describe({ file_statuses }: StatusReply): string {
  const counts = new Map<string, number>();
  for (const { status } of file_statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  const ended = (counts.get("FAILED") ?? 0) + (counts.get("PROCESSING_SUCCESS") ?? 0);
  const parts = [...counts].sort().map(([status, count]) => `${count} ${status}`);
  return [`${ended} of ${file_statuses.length} files have ended`, parts.join(", ")].filter(Boolean).join(": ");
}

/** `watch`: waits until an applicant's files have all ended. A status nobody knows is no end; time is. */
export const watch: Verb = {
  summary: "wait until every file of an applicant has ended, then show the status",
  options: {
    ...applicantOptions,
    timeout: { type: "string", value: "SECONDS", help: `how long to wait at most; ${GIVE_UP_AFTER} if left out` },
  },
  notes: "Exit code 0 where at least one file was read (SUCCESS), 1 where none was (FAILED), 3 when the time is over.",
  async run({ client, variables, values, terminal, signal }) {
    const seconds = Number(textOf(values, "timeout") || GIVE_UP_AFTER);
    if (!(seconds >= 0)) throw new UsageError("--timeout is a number of seconds");
    const started = Date.now();
    for (;;) {
      const reply = await client.status(applicantOf(values), signal);
      const since = Date.now() - started;
      const isOver = since >= seconds * 1000;
      const isFinal = reply.master_status === "SUCCESS" || reply.master_status === "FAILED";
      if (isFinal || isOver) {
        terminal.result(reply, statusLines(reply));
        if (!isFinal) return TIMED_OUT;
        return reply.master_status === "SUCCESS" ? 0 : 1;
      }
      terminal.progress(describe(reply), Math.round(since / 1000));
      const left = seconds * 1000 - since;
      await wait(Math.min(left, pollDelay(since, variables.ATLAS_POLL_SECONDS) * 1000), undefined, { signal });
    }
  },
};
