import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

/** Who signs in at the provider, as its ID token names them. */
export interface ProviderUser {
  sub: string;
  email: string;
  email_verified: boolean;
  name: string;
  [claim: string]: unknown;
}

interface Grant {
  user: ProviderUser;
  challenge: string;
  redirectUri: string;
  nonce: string | undefined;
}

export interface OidcProvider {
  issuer: string;
  /** Offered on the provider's page, by their e-mail. */
  users: ProviderUser[];
  close(): Promise<void>;
}

interface Client {
  port?: number;
  clientId: string;
  clientSecret: string;
}

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString());
};

/**
 * A real OpenID provider on loopback, small and strict: code flow only, PKCE (S256) and client secret checked, codes good
 * once, ID tokens signed (RS256) and read by whoever has its keys. Its page asks who one is, as a lender's would.
 */
export async function startOidcProvider({ port = 0, clientId, clientSecret }: Client): Promise<OidcProvider> {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "one", alg: "RS256", use: "sig" };
  const grants = new Map<string, Grant>();
  const users: ProviderUser[] = [];
  let issuer = "";

  function json(response: ServerResponse, value: unknown, status = 200) {
    response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify(value));
  }

  /** Shows who there is; a choice comes back as `user`. */
  function authorize(query: URLSearchParams, response: ServerResponse) {
    const redirectUri = query.get("redirect_uri") ?? "";
    const challenge = query.get("code_challenge") ?? "";
    const isWhole =
      query.get("client_id") === clientId &&
      query.get("response_type") === "code" &&
      query.get("code_challenge_method") === "S256" &&
      challenge !== "" &&
      query.get("state") &&
      query.get("nonce");
    if (!isWhole) return json(response, { error: "invalid_request" }, 400);
    const user = users.find(({ email }) => email === query.get("user"));
    if (!user) {
      const links = users.map(({ email }) => {
        const address = new URLSearchParams([...query, ["user", email]]);
        return `<p><a href="/authorize?${address.toString().replaceAll("&", "&amp;")}">${email}</a></p>`;
      });
      response.writeHead(200, { "content-type": "text/html" });
      response.end(
        `<!doctype html><html lang="en"><title>Provider</title><h1>Who are you?</h1>${links.join("")}</html>`,
      );
      return;
    }
    const code = randomUUID();
    grants.set(code, { user, challenge, redirectUri, nonce: query.get("nonce") ?? undefined });
    const back = new URL(redirectUri);
    back.search = new URLSearchParams({ code, state: query.get("state") ?? "" }).toString();
    response.writeHead(302, { location: back.href });
    response.end();
  }

  async function token(request: IncomingMessage, response: ServerResponse) {
    const [id, secret] = Buffer.from(request.headers.authorization?.slice("Basic ".length) ?? "", "base64")
      .toString()
      .split(":")
      .map(decodeURIComponent);
    if (id !== clientId || secret !== clientSecret) return json(response, { error: "invalid_client" }, 401);
    const form = await bodyOf(request);
    const code = form.get("code") ?? "";
    const grant = grants.get(code);
    grants.delete(code);
    const shown = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!grant || grant.challenge !== shown || grant.redirectUri !== form.get("redirect_uri")) {
      return json(response, { error: "invalid_grant" }, 400);
    }
    const idToken = await new SignJWT({ ...grant.user, ...(grant.nonce ? { nonce: grant.nonce } : {}) })
      .setProtectedHeader({ alg: "RS256", kid: "one" })
      .setIssuer(issuer)
      .setAudience(clientId)
      .setIssuedAt()
      .setExpirationTime("5 minutes")
      .sign(privateKey);
    json(response, { access_token: randomUUID(), token_type: "Bearer", expires_in: 300, id_token: idToken });
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", issuer);
    if (pathname === "/.well-known/openid-configuration") {
      return json(response, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
        code_challenge_methods_supported: ["S256"],
        token_endpoint_auth_methods_supported: ["client_secret_basic"],
      });
    }
    if (pathname === "/jwks") return json(response, { keys: [jwk] });
    if (pathname === "/authorize") return authorize(searchParams, response);
    if (pathname === "/token") return void token(request, response);
    json(response, { error: "not_found" }, 404);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    users,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
