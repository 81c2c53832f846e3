import { fileURLToPath } from "node:url";
import { startService } from "../processes.mjs";

const main = fileURLToPath(new URL("main.mjs", import.meta.url));

/**
 * Starts the embedded object store on 127.0.0.1 with one bucket.
 * @param {{ dir: string, port?: number, bucket: string, accessKeyId: string, secretAccessKey: string, origins?: string[] }} settings
 * @returns the service, and the S3_* variables that point at it
 */
export async function startObjectStore(settings) {
  const service = startService("object store", [main], { env: { OBJECT_STORE_SETTINGS: JSON.stringify(settings) } });
  const { endpoint } = await service.ready;
  const environment = {
    S3_ENDPOINT: endpoint,
    S3_REGION: "us-east-1",
    S3_BUCKET: settings.bucket,
    S3_ACCESS_KEY_ID: settings.accessKeyId,
    S3_SECRET_ACCESS_KEY: settings.secretAccessKey,
    S3_FORCE_PATH_STYLE: "1",
  };
  return { service, endpoint, environment };
}
