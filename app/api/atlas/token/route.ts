import { issueCallbackToken } from "@/lib/atlas/callback-auth";
import { route } from "@/lib/http/route";

/** POST /api/atlas/token: the token Atlas asks for before it delivers results. Checks Client-Id and Client-Secret itself. */
export const POST = route({
  access: "public",
  handler: async ({ request }) => ({ status: 200, json: await issueCallbackToken(request.headers) }),
});
