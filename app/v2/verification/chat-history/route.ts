import { chatHistory } from "@/lib/engine/http/chat";

export const { GET, POST, PUT, PATCH, DELETE } = chatHistory;
