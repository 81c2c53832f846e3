import { plainAuthToken } from "@/lib/engine/http/auth-token";

export const { GET, POST, PUT, PATCH, DELETE } = plainAuthToken;
