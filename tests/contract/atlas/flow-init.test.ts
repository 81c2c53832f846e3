import { atEveryPlace } from "@/tests/support/at-every-place";
import { expectReply, flowBody, invalidToken } from "@/tests/support/contract-target";

const path = "/v2/verification/flow/init";

atEveryPlace({ title: "flow/init" }, (test) => {
  test("the example opens a flow once", async ({ target }) => {
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

  test.for(["product_type", "application_id", "external_reference_id", "username"] as const)(
    "%s is missing",
    async (name, { target }) => {
      const { [name]: _, ...body } = flowBody(target);
      const error = `Missing or empty required parameters: ['${name}']`;
      expectReply(await target.send("POST", path, { body }), 400, { error });
    },
  );

  test("a bad token is refused before anything is done", async ({ target }) => {
    expectReply(await target.send("POST", path, { body: flowBody(target), token: "bad" }), 401, invalidToken);
  });
});
