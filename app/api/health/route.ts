import { checkServices } from "@/lib/health/check-services";
import { route } from "@/lib/http/route";

/** GET /api/health: 200 when database and object store answer, else 503. For launchers and load balancers. */
export const GET = route({
  access: "public",
  handler: async () => {
    const services = await checkServices();
    const isWell = services.database && services.objectStore;
    return { status: isWell ? 200 : 503, json: { status: isWell ? "ok" : "unavailable", ...services } };
  },
});
