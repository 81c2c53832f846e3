import { redeliver } from "@/lib/engine/http/deliveries";

export const { GET, POST, PUT, PATCH, DELETE } = redeliver;
