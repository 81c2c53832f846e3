import { expect } from "vitest";
import { atEveryPlace } from "@/tests/support/at-every-place";
import { documented, expectReply, invalidToken } from "@/tests/support/contract-target";

const chat = "/v2/verification/chat";
const history = "/v2/verification/chat-history";
const message = "Which documents are still pending?";
const iso = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);

atEveryPlace({ title: "chat" }, (base) => {
  const test = base
    .extend("ask", ({ target }) => (body: object, token?: string) => {
      return target.send("POST", chat, { body, ...(token ? { token } : {}) });
    })
    .extend("read", ({ target }) => (query: Record<string, string>) => {
      return target.send("GET", history, { query });
    });

  test("a question is answered, and both stand in the history, newest first", async ({ flow_id, ask, read }) => {
    const asked = await ask({ message, flow_id });
    const answer = { message: expect.any(String), message_id: expect.any(String), created_at: iso };
    expectReply(asked, 200, answer);
    const reply = await read({ flow_id, page: "1", per_page: "10" });
    expect(reply.status).toBe(200);
    expect(documented(reply.body)).toEqual({
      data: [
        { ...(documented(asked.body) as object), sender: expect.any(String) },
        { message, message_id: expect.any(String), created_at: iso, sender: expect.any(String) },
      ],
      ...{ page: 1, per_page: 10, total_pages: 1, total_items: 2, has_next: false, has_prev: false },
    });
    const [latest, first] = reply.body.data;
    expect(latest.sender).not.toBe(first.sender);
  });

  test("what is missing is named, in the wording of bodies and of queries", async ({ flow_id, ask, read }) => {
    const missing = (name: string) => ({ error: `Missing or empty required parameters: ['${name}']` });
    expectReply(await ask({ flow_id }), 400, missing("message"));
    expectReply(await ask({ message }), 400, missing("flow_id"));
    expectReply(await read({}), 400, { error: "Missing required ['flow_id'] parameters" });
    expect((await read({ flow_id, page: "first" })).status).toBe(400);
  });

  test("a bad token is refused", async ({ target, flow_id, ask }) => {
    expectReply(await ask({ message, flow_id }, "bad"), 401, invalidToken);
    expectReply(await target.send("GET", history, { query: { flow_id }, token: "bad" }), 401, invalidToken);
  });
});
