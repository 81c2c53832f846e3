import { z } from "zod";
import { route } from "@/lib/http/route";
import { languages } from "@/lib/i18n/languages";
import { sendPageHtml } from "@/lib/upload-links/page/html";

/**
 * GET /send/<language>: the page of an upload link, the same for everybody: the link's secret stands behind the # and does
 * not come here. Plain HTML with one small script; as a page of the desk it would bring 60 times as much.
 */
export const GET = route({
  access: "public",
  params: z.object({ language: z.enum(languages).catch("en") }),
  handler: async ({ params, request }) => {
    const html = sendPageHtml(params.language, request.headers.get("x-nonce") ?? "");
    return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
  },
});
