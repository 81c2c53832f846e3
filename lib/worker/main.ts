import { availableParallelism } from "node:os";
import { createReaderPool } from "@/lib/engine/adapters/reader-pool";
import { readTrustedSigners } from "@/lib/engine/adapters/trusted-signers";
import { env } from "@/lib/env";
import { deskCron, deskHandlers } from "./handlers/desk";
import { runWorker } from "./run-worker";

const readers = env().WORKER_READERS || availableParallelism();
const reader = createReaderPool({ size: readers, trusted: readTrustedSigners(env()) });
await runWorker({ deskHandlers, deskCron: deskCron(), reader, readers });
