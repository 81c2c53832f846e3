import { chat } from "@/lib/engine/http/chat";

export const { GET, POST, PUT, PATCH, DELETE } = chat;
