import { deliveries } from "@/lib/engine/http/deliveries";

export const { GET, POST, PUT, PATCH, DELETE } = deliveries;
