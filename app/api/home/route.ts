import { getHome } from "@/lib/home/get-home";
import { homeMark } from "@/lib/home/home-mark";
import { HomeQuery } from "@/lib/home/schema";
import { route } from "@/lib/http/route";

/** GET /api/home?show=<list>: a sign of what the home page would show now, which it asks for while it is open. */
export const GET = route({
  access: "read",
  query: HomeQuery,
  handler: async ({ actor, query }) => ({ status: 200, json: { mark: homeMark(await getHome(actor, query)) } }),
});
