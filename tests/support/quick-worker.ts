import { setTimeout as wait } from "node:timers/promises";
import { deskCron, deskHandlers } from "@/lib/worker/handlers/desk";
import { runWorker } from "@/lib/worker/run-worker";

/*
 * A worker process whose reader takes a few milliseconds a file: queue, desk jobs, fetching, storing and stopping are
 * the real ones. For tests of what happens to jobs, not of reading.
 */
const READ_TIME = Number(process.env.TEST_READ_TIME ?? 80);

await runWorker({
  deskHandlers,
  deskCron: deskCron(),
  readers: 3,
  reader: {
    read: async (_bytes, signal) => {
      await wait(READ_TIME * (0.5 + Math.random()), undefined, { signal });
      return {
        outcome: "read",
        documentType: "PAN",
        fileData: { document_type: "PAN", pan_number: { value: "ABCPR1234K", confidence_score: 0.99 } },
        pages: [{ page: 1, width: 10, height: 10, jpeg: Buffer.from("page") }],
        masked: false,
        timings: {},
      };
    },
    close: async () => {},
  },
});
