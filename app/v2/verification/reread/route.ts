import { reread } from "@/lib/engine/http/reread";

export const { GET, POST, PUT, PATCH, DELETE } = reread;
