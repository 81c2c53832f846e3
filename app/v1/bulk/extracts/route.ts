import { bulkExtracts } from "@/lib/engine/http/bulk";

export const { GET, POST, PUT, PATCH, DELETE } = bulkExtracts;
