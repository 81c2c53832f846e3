import { z } from "zod";
import { EngineError, refused } from "../../http/errors";
import * as examples from "../examples";
import type { Operation } from "../operation";

type TokenReply = "AuthTokenReply" | "PlainTokenReply" | "BulkTokenReply";

const authToken = (path: string, id: string, family: Operation["family"], schema: TokenReply): Operation => ({
  ...{ id, path, family, method: "post", shows: "credentials" },
  summary: "Get a token",
  description: "An access token for an hour in exchange for the client's id and secret.",
  success: {
    status: 201,
    description: "The token.",
    schema,
    examples: { token: schema === "AuthTokenReply" ? examples.authToken : examples.plainToken },
  },
  errors: [new EngineError("missing_credentials"), new EngineError("invalid_credentials")],
});

const refreshToken = (version: "v1" | "v2" | "v3"): Operation => ({
  id: `refreshToken${version.toUpperCase()}`,
  method: "post",
  path: `/${version}/verification/refresh-token`,
  family: version === "v3" ? "Flow API (v3)" : "Token",
  summary: "Renew a token",
  description:
    "A new access token for one that still works, access or refresh token, until the client's secret changes. Asking authtoken again always works too.",
  shows: "nothing",
  parameters: [
    {
      ...{ in: "header", name: "Token", required: true, schema: z.string() },
      words: "An access or refresh token that still works.",
    },
  ],
  success: {
    status: 200,
    description: "The new token; no new refresh token comes with it.",
    schema: "PlainTokenReply",
    examples: { token: examples.plainToken },
  },
  errors: [new EngineError("missing_token"), new EngineError("malformed_token"), refused()],
});

/** authtoken and refresh-token under every prefix that has them. */
export const tokenOperations: Operation[] = [
  authToken("/v2/verification/authtoken", "authTokenV2", "Token", "AuthTokenReply"),
  refreshToken("v2"),
  authToken("/v1/verification/authtoken", "authTokenV1", "Token", "AuthTokenReply"),
  refreshToken("v1"),
  authToken("/v3/verification/authtoken", "authTokenV3", "Flow API (v3)", "PlainTokenReply"),
  refreshToken("v3"),
  authToken("/v1/bulk/authtoken", "authTokenBulk", "Bulk (v1)", "BulkTokenReply"),
];
