/*
 * Runs the embedded object store as a process of its own. Settings as JSON in OBJECT_STORE_SETTINGS:
 * { dir, port, accessKeyId, secretAccessKey, bucket, origins }.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { freePort } from "../ports.mjs";
import { createObjectStore } from "./server.mjs";

const { port: wanted, bucket, ...settings } = JSON.parse(process.env.OBJECT_STORE_SETTINGS);
const host = "127.0.0.1";

mkdirSync(path.join(settings.dir, bucket), { recursive: true, mode: 0o700 });
const server = createObjectStore(settings);
const port = await freePort(wanted ?? 0, host);
server.listen(port, host, () => process.send({ ready: true, endpoint: `http://${host}:${port}` }));
process.on("SIGTERM", () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 2_000).unref();
});
