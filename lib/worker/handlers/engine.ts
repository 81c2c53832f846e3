import { AllowList } from "@/lib/engine/adapters/public-address";
import { safeFetch } from "@/lib/engine/adapters/safe-fetch";
import type { DocumentReader } from "@/lib/engine/pipeline/ports";
import { processFile } from "@/lib/engine/pipeline/process-file";
import { env } from "@/lib/env";
import { processFile as processFileJob } from "@/lib/jobs/definitions";
import { handle, type JobHandler } from "../handle";

/** The engine's jobs, reading with this reader. */
export function engineHandlers(reader: DocumentReader): JobHandler[] {
  const allow = new AllowList(env().ENGINE_FETCH_ALLOW);
  const ports = {
    reader,
    fetchFile: (url: string, signal: AbortSignal) => safeFetch(url, { allow, signal }),
  };
  return [handle(processFileJob, ({ fileUuid }, context) => processFile(fileUuid, ports, context))];
}
