import "server-only";
import { isSessionActive } from "../store/authenticate-client";
import { endpoint, reply } from "./endpoint";
import { EngineError, refused } from "./errors";
import { signToken, TOKEN_LIFE_SECONDS, verifyToken } from "./tokens";

/** Header, claims and signature in base64url, parted by dots (RFC 7519, section 3). */
const jwt = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/**
 * POST …/verification/refresh-token, the same under v1, v2 and v3: a new access token for a still valid access or
 * refresh token, as long as the client's secret has not changed. Gives no new refresh token.
 */
export const refreshToken = endpoint({
  POST: async (request) => {
    const token = request.headers.get("token");
    if (!token) throw new EngineError("missing_token");
    if (!jwt.test(token)) throw new EngineError("malformed_token");
    const session = await verifyToken(token, ["access", "refresh"]);
    if (!(await isSessionActive(session))) throw refused();
    return reply(200, { access_token: await signToken(session), expires_in: TOKEN_LIFE_SECONDS });
  },
});
