import "server-only";
import { authenticateClient } from "../store/authenticate-client";
import { endpoint, reply } from "./endpoint";
import { EngineError } from "./errors";
import { signToken, TOKEN_LIFE_SECONDS } from "./tokens";

/** POST …/verification/authtoken, the same under v1, v2 and v3. */
export const authToken = endpoint({
  POST: async (request) => {
    const clientId = request.headers.get("client-id");
    const clientSecret = request.headers.get("client-secret");
    if (!clientId || !clientSecret) throw new EngineError("missing_credentials");
    const tenantId = await authenticateClient(clientId, clientSecret);
    if (!tenantId) throw new EngineError("invalid_credentials");
    return reply(201, { access_token: await signToken(tenantId), expires_in: TOKEN_LIFE_SECONDS });
  },
});
