import { requiredText } from "@/lib/atlas/contract";
import { EngineError, missingInBody, missingInQuery } from "../../http/errors";
import * as examples from "../examples";
import type { Operation } from "../operation";
import { paged, wrongPage } from "./paging";

const ask: Operation = {
  id: "chat",
  method: "post",
  path: "/v2/verification/chat",
  family: "Chat",
  summary: "Ask about a flow",
  description:
    "Which documents are missing, which failed and why, what was read, what is under way. Answered by plain rules, so Atlas's 422 for a failing language model never occurs.",
  shows: "token",
  body: { schema: "ChatRequest", required: true, examples: { question: examples.chat } },
  success: { status: 200, description: "The answer.", schema: "ChatReply", examples: { answer: examples.chatAnswer } },
  errors: [missingInBody(["message"]), new EngineError("flow_not_found")],
};

const history: Operation = {
  id: "chatHistory",
  method: "get",
  path: "/v2/verification/chat-history",
  family: "Chat",
  summary: "Read what was said",
  description: "Questions and answers of a flow, newest first.",
  shows: "token",
  parameters: [
    { in: "query", name: "flow_id", required: true, schema: requiredText },
    ...paged({ usual: 10, most: 50 }),
  ],
  success: {
    status: 200,
    description: "One page of messages.",
    schema: "ChatHistoryReply",
    examples: { "one message": examples.chatHistory },
  },
  errors: [missingInQuery(["flow_id"]), wrongPage, new EngineError("flow_not_found")],
};

export const chatOperations: Operation[] = [ask, history];
