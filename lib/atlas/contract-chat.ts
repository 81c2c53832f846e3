import { z } from "zod";
import { requiredText } from "./contract";
import { paging } from "./contract-paging";

/** Characters of one message. Ours: Atlas documents no limit. */
export const MAX_MESSAGE_LENGTH = 4000;

export const ChatRequest = z.object({
  flow_id: requiredText,
  message: z
    .string()
    .max(MAX_MESSAGE_LENGTH)
    .refine((value) => value.trim() !== "", "must not be empty"),
});
export type ChatRequest = z.infer<typeof ChatRequest>;

/** `message` is the answer, `message_id` its id. ISO time. */
export const ChatReply = z.looseObject({
  message: z.string(),
  message_id: z.string(),
  created_at: z.string(),
});
export type ChatReply = z.infer<typeof ChatReply>;

/** Newest first. The engine writes `user` and `system` as senders. */
export const ChatHistoryReply = z.looseObject({
  data: z.array(
    z.looseObject({ message_id: z.string(), sender: z.string(), message: z.string(), created_at: z.string() }),
  ),
  ...paging,
});
export type ChatHistoryReply = z.infer<typeof ChatHistoryReply>;
