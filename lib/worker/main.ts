import { availableParallelism } from "node:os";
import { createReaderPool } from "@/lib/engine/adapters/reader-pool";
import { env } from "@/lib/env";
import { deskCron, deskHandlers } from "./handlers/desk";
import { runWorker } from "./run-worker";

const readers = env().WORKER_READERS || availableParallelism();
await runWorker({ deskHandlers, deskCron, reader: createReaderPool({ size: readers }), readers });
