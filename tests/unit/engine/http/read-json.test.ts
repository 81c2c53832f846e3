import { expect, test } from "vitest";
import { readJson } from "@/lib/engine/http/read-json";
import { cutOffBody } from "../../../support/cut-off-body";

test.each([
  ["declared", { "content-length": "40" }],
  ["not declared", {}],
])("a body whose sender goes away, its length %s, is the sender's failure and no internal one", async (_, headers) => {
  const body = cutOffBody('{"flow_id":');
  const request = new Request("http://atlas.test/v2", { method: "POST", headers, body, duplex: "half" } as RequestInit);
  await expect(readJson(request)).rejects.toMatchObject({
    code: "malformed_body",
    options: { reason: "The body ended before it was whole" },
  });
});
