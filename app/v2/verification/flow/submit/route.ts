import { submit } from "@/lib/engine/http/submit";

export const { GET, POST, PUT, PATCH, DELETE } = submit;
