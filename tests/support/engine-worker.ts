import { setTimeout as wait } from "node:timers/promises";
import { runWorker } from "@/lib/worker/run-worker";

/*
 * A worker process whose reader takes a few milliseconds a file: queue, fetching, storing and stopping are the real
 * ones. For tests of what happens to jobs, not of reading.
 */
const READ_TIME = Number(process.env.TEST_READ_TIME ?? 80);

await runWorker({
  deskHandlers: [],
  deskCron: [],
  readers: 3,
  reader: {
    read: async (_bytes, signal) => {
      await wait(READ_TIME * (0.5 + Math.random()), undefined, { signal });
      return {
        outcome: "unrecognised",
        message: "No known type",
        pages: [{ page: 1, width: 10, height: 10, jpeg: Buffer.from("page") }],
        masked: false,
        timings: {},
      };
    },
    close: async () => {},
  },
});
