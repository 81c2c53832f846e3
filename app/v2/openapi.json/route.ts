import { openApi } from "@/lib/engine/http/open-api";

export const { GET, POST, PUT, PATCH, DELETE } = openApi;
