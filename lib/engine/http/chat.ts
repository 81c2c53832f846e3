import "server-only";
import { ChatRequest } from "@/lib/atlas/contract-chat";
import { answerMessage } from "../chat/answer";
import { keepMessages, listChatApplicants, listMessages } from "../store/chat";
import { endpoint, reply, withToken } from "./endpoint";
import { pageFacts, readPage } from "./read-page";
import { readBody, readQuery } from "./read-parameters";
import { requireFlow } from "./require-flow";

/** POST /v2/verification/chat: answers by rules, and keeps both messages. Atlas's 422 for its language model cannot happen. */
export const chat = endpoint({
  POST: withToken(async (request, caller) => {
    const { flow_id, message } = await readBody(request, ChatRequest);
    const flow = await requireFlow(caller, flow_id);
    const answer = await keepMessages(flow.id, message, answerMessage(message, await listChatApplicants(flow)));
    return reply(200, { message: answer.text, message_id: answer.id, created_at: answer.createdAt.toISOString() });
  }),
});

/** GET /v2/verification/chat-history: the messages of a flow, newest first. */
export const chatHistory = endpoint({
  GET: withToken(async (request, caller) => {
    const { flow_id } = readQuery(request, ["flow_id"]);
    const page = readPage(request, { usual: 10, most: 50 });
    const flow = await requireFlow(caller, flow_id);
    const { messages, total } = await listMessages(flow.id, page);
    const data = messages.map((message) => ({
      message_id: message.id,
      sender: message.fromUser ? "user" : "system",
      message: message.text,
      created_at: message.createdAt.toISOString(),
    }));
    return reply(200, { data, ...pageFacts(page, total) });
  }),
});
