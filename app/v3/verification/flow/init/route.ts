import { flowInitV3 } from "@/lib/engine/http/flow-v3";

export const { GET, POST, PUT, PATCH, DELETE } = flowInitV3;
