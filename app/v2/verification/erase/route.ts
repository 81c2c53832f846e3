import { erase } from "@/lib/engine/http/erase";

export const { GET, POST, PUT, PATCH, DELETE } = erase;
