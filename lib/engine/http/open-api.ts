import "server-only";
import { env } from "@/lib/env";
import { openApiDocument } from "../openapi/document";
import { endpoint } from "./endpoint";

/** It changes with a release only; other origins' pages may read it too. */
const headers = {
  "content-type": "application/json",
  "cache-control": "public, max-age=3600",
  "access-control-allow-origin": "*",
};

/** Written once a process: making it takes tens of milliseconds, and anybody may ask. */
let written: string | undefined;

/** GET /v2/openapi.json: what the engine answers, for programs. Public and the same for everybody. */
export const openApi = endpoint({
  GET: async () => {
    written ??= JSON.stringify(openApiDocument(env().NEXTAUTH_URL));
    return new Response(written, { headers });
  },
});
