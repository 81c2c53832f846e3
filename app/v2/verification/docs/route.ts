import { checklist } from "@/lib/engine/http/checklist";

export const { GET, POST, PUT, PATCH, DELETE } = checklist;
