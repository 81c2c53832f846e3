import "server-only";
import { authenticateClient } from "../store/authenticate-client";
import { endpoint, reply } from "./endpoint";
import { EngineError } from "./errors";

import { signToken, TOKEN_LIFE_SECONDS } from "./tokens";

function authTokenEndpoint(options: { withRefreshToken: boolean }) {
  return endpoint({
    POST: async (request) => {
      const clientId = request.headers.get("client-id");
      const clientSecret = request.headers.get("client-secret");
      if (!clientId || !clientSecret) throw new EngineError("missing_credentials");
      const session = await authenticateClient(clientId, clientSecret);
      if (!session) throw new EngineError("invalid_credentials");
      return reply(201, {
        access_token: await signToken(session),
        expires_in: TOKEN_LIFE_SECONDS,
        ...(options.withRefreshToken && { refresh_token: await signToken(session, "refresh") }),
      });
    },
  });
}

/** POST /v1|v2/verification/authtoken. */
export const authToken = authTokenEndpoint({ withRefreshToken: true });

/** POST /v3/verification/authtoken and /v1/bulk/authtoken: their pages list no refresh token. */
export const plainAuthToken = authTokenEndpoint({ withRefreshToken: false });
