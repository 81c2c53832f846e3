import { extracts } from "@/lib/engine/http/extracts";

export const { GET, POST, PUT, PATCH, DELETE } = extracts;
