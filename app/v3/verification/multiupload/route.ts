import { multiUploadV3 } from "@/lib/engine/http/flow-v3";

export const { GET, POST, PUT, PATCH, DELETE } = multiUploadV3;
