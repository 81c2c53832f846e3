import "server-only";
import { env } from "@/lib/env";
import { openApiDocument } from "../openapi/document";
import { endpoint } from "./endpoint";

/** Seconds. It changes with a release only. */
const KEPT_FOR = 3600;

/**
 * GET /v2/openapi.json: what the engine answers, for programs. Public and the same for everybody, so that pages of other
 * origins may read it too.
 */
export const openApi = endpoint({
  GET: async () =>
    Response.json(openApiDocument(env().NEXTAUTH_URL), {
      headers: { "cache-control": `public, max-age=${KEPT_FOR}`, "access-control-allow-origin": "*" },
    }),
});
