import { bulkUpload } from "@/lib/engine/http/bulk";

export const { GET, POST, PUT, PATCH, DELETE } = bulkUpload;
