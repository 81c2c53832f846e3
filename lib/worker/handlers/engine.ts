import type { CronItem } from "graphile-worker";
import { AllowList } from "@/lib/engine/adapters/public-address";
import { safeFetch } from "@/lib/engine/adapters/safe-fetch";
import { safePost } from "@/lib/engine/adapters/safe-post";
import { deliver } from "@/lib/engine/callbacks/deliver";
import type { PasswordInbox } from "@/lib/engine/passwords/password-inbox";
import type { DocumentReader } from "@/lib/engine/pipeline/ports";
import { processFile } from "@/lib/engine/pipeline/process-file";
import { deleteOriginal } from "@/lib/engine/store/delete-original";
import { removeOldKeys } from "@/lib/engine/store/remove-old-keys";
import { env } from "@/lib/env";
import {
  deleteKept,
  deliverCallback,
  processFile as processFileJob,
  sweepIdempotencyKeys,
} from "@/lib/jobs/definitions";
import { handle, type JobHandler } from "../handle";

/** The engine's jobs that read, with this reader and the passwords that come for files. */
export function readingHandlers(reader: DocumentReader, passwords: PasswordInbox): JobHandler[] {
  const allow = new AllowList(env().ENGINE_FETCH_ALLOW);
  const ports = {
    reader,
    fetchFile: (url: string, signal: AbortSignal) => safeFetch(url, { allow, signal }),
    takePassword: (fileUuid: string) => passwords.take(fileUuid),
  };
  return [
    handle(processFileJob, ({ fileUuid, withPassword = false }, context) =>
      processFile(fileUuid, ports, { ...context, withPassword }),
    ),
  ];
}

const sweepKeys = handle(sweepIdempotencyKeys, async () => {
  await removeOldKeys();
});

const deliverHandler = handle(deliverCallback, async ({ deliveryId }, { signal }) => {
  const post = safePost({ allow: new AllowList(env().ENGINE_FETCH_ALLOW) });
  await deliver(deliveryId, { post, now: () => new Date(), random: Math.random }, signal);
});

const deleteHandler = handle(deleteKept, ({ blobId }) => deleteOriginal(blobId));

/** The engine's short jobs, which must not wait for pages nor keep them waiting. */
export const engineHandlers: JobHandler[] = [deliverHandler, deleteHandler, sweepKeys];

/** Every hour at five past. */
export const engineCron: CronItem[] = [{ task: sweepIdempotencyKeys.name, match: "5 * * * *", payload: {} }];
