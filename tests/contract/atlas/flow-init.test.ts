import { afterAll, beforeAll, describe, test } from "vitest";
import { expectReply, flowBody, invalidToken, places, type Target } from "@/tests/support/contract-target";

const path = "/v2/verification/flow/init";

describe.each(places)("flow/init at $name", ({ start }) => {
  let target: Target;
  beforeAll(async () => {
    target = await start();
  });
  afterAll(() => target.close());

  test("the example opens a flow once", async () => {
    const { flow_params, ...identity } = flowBody(target);
    const body = {
      ...identity,
      callback_url: "https://los.example.com/atlas/callback",
      chat_notification_url: "https://los.example.com/atlas/chat",
      auth_token_url: "https://los.example.com/atlas/token",
      flow_params,
    };
    const { application_id, external_reference_id, username } = identity;
    const opened = { flow_id: target.ids.uuid, application_id, external_reference_id, username };
    expectReply(await target.send("POST", path, { body }), 201, opened);
    const { flow_id: _, ...again } = await target.send("POST", path, { body }).then((reply) => reply.body);
    expectReply({ status: 409, body: again, headers: new Headers() }, 409, { error: "Flow already exists" });
  });

  test.each(["product_type", "application_id", "external_reference_id", "username"] as const)(
    "%s is missing",
    async (name) => {
      const { [name]: _, ...body } = flowBody(target);
      const error = `Missing or empty required parameters: ['${name}']`;
      expectReply(await target.send("POST", path, { body }), 400, { error });
    },
  );

  test("a bad token is refused before anything is done", async () => {
    expectReply(await target.send("POST", path, { body: flowBody(target), token: "bad" }), 401, invalidToken);
  });
});
