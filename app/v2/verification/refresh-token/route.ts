import { refreshToken } from "@/lib/engine/http/refresh-token";

export const { GET, POST, PUT, PATCH, DELETE } = refreshToken;
