import { unknownPath } from "@/lib/engine/http/endpoint";

export const { GET, POST, PUT, PATCH, DELETE } = unknownPath;
