import { randomInt } from "node:crypto";
import { GET, POST } from "@/app/api/whatsapp/webhook/route";
import { pool } from "@/lib/db/pool";
import { notification, signedHeaders, whatsApp } from "./meta-stand-in";

const address = "https://desk.example.com/api/whatsapp/webhook";

/** Lets the desk of this process take documents by WhatsApp. Call before anything reads the environment. */
export function takeWhatsApp(baseUrl: string): void {
  process.env.WHATSAPP_BASE_URL = baseUrl;
  process.env.WHATSAPP_PHONE_NUMBER_ID = whatsApp.phoneNumberId;
  process.env.WHATSAPP_TOKEN = whatsApp.token;
  process.env.WHATSAPP_APP_SECRET = whatsApp.appSecret;
  process.env.WHATSAPP_VERIFY_TOKEN = whatsApp.verifyToken;
  process.env.WHATSAPP_REPLY_TEMPLATE = "documents_received";
  process.env.WHATSAPP_REPLY_LANGUAGE = "en_US";
}

/** An Indian mobile number that no other test has. */
export const newPhone = (): string => `919${randomInt(1e8, 1e9)}`;

/** Asks as Meta does when the webhook is set up. */
export const shakeHands = (query: Record<string, string>) =>
  GET(new Request(`${address}?${new URLSearchParams(query)}`));

/** Delivers these bytes with these headers. */
export const deliverBytes = (body: string, headers: Record<string, string>) =>
  POST(new Request(address, { method: "POST", headers, body }));

/** Delivers messages as Meta does. */
export function deliver(...messages: object[]): Promise<Response> {
  const body = JSON.stringify(notification(messages));
  return deliverBytes(body, signedHeaders(body));
}

export interface QueuedJob {
  payload: Record<string, string>;
  runAt: Date;
}

/** The jobs of this name that wait in the queue, oldest first. */
export async function queuedJobs(name: string): Promise<QueuedJob[]> {
  const { rows } = await pool().query<QueuedJob>(
    `select job.payload, job.run_at as "runAt" from graphile_worker._private_jobs job
     join graphile_worker._private_tasks task on task.id = job.task_id where task.identifier = $1 order by job.id`,
    [name],
  );
  return rows;
}
