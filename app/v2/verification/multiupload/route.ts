import { multiUpload } from "@/lib/engine/http/multi-upload";

export const { GET, POST, PUT, PATCH, DELETE } = multiUpload;
