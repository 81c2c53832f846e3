import { flowInit } from "@/lib/engine/http/flow-init";

export const { GET, POST, PUT, PATCH, DELETE } = flowInit;
