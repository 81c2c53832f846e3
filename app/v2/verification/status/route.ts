import { status } from "@/lib/engine/http/status";

export const { GET, POST, PUT, PATCH, DELETE } = status;
